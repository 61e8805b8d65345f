import { type TProperties, Type } from 'typebox'
import { Fields, OneOf } from '#kernel/contract'

const Base64Url = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+$' })

const Credential = <const P extends TProperties>(response: P) =>
  Fields({
    id: Base64Url(1400),
    rawId: Base64Url(1400),
    type: OneOf('public-key'),
    authenticatorAttachment: Type.Optional(OneOf('platform', 'cross-platform')),
    clientExtensionResults: Type.Object({}),
    response: Fields({ clientDataJSON: Base64Url(4000), ...response }),
  })

/** What a browser answers when a passkey is made (WebAuthn Level 3 §5.1.8). */
export const Registration = Credential({
  attestationObject: Base64Url(20_000),
  authenticatorData: Type.Optional(Base64Url(8000)),
  publicKey: Type.Optional(Base64Url(4000)),
  publicKeyAlgorithm: Type.Optional(Type.Integer()),
  transports: Type.Optional(Type.Array(Type.String({ maxLength: 20 }), { maxItems: 10 })),
})

/** What a browser answers when a passkey signs. */
export const Assertion = Credential({
  authenticatorData: Base64Url(8000),
  signature: Base64Url(4000),
  userHandle: Type.Optional(Base64Url(400)),
})

/** What a browser is asked to make or to sign: the JSON of WebAuthn Level 3 §5.1.9 and §5.1.10, as text. */
export const BrowserOptions = Type.String()
