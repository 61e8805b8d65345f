import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { type TProperties, Type } from 'typebox'
import { Fields, OneOf } from '#kernel/contract'

const Base64Url = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+$' })

const Credential = <const P extends TProperties>(response: P) =>
  Fields({
    id: Base64Url(1400),
    rawId: Base64Url(1400),
    type: OneOf('public-key'),
    authenticatorAttachment: Type.Optional(Type.String({ maxLength: 30 })),
    clientExtensionResults: Type.Object({}),
    response: Fields({ clientDataJSON: Base64Url(4000), ...response }),
  })

/** What a browser answers when a passkey is made (WebAuthn Level 3 §5.1.8). */
export const Registration = Type.Unsafe<RegistrationResponseJSON>(
  Credential({
    attestationObject: Base64Url(20_000),
    authenticatorData: Type.Optional(Base64Url(8000)),
    publicKey: Type.Optional(Base64Url(4000)),
    publicKeyAlgorithm: Type.Optional(Type.Integer()),
    transports: Type.Optional(Type.Array(Type.String({ maxLength: 20 }), { maxItems: 10 })),
  }),
)

/** What a browser answers when a passkey signs. */
export const Assertion = Type.Unsafe<AuthenticationResponseJSON>(
  Credential({
    authenticatorData: Base64Url(8000),
    signature: Base64Url(4000),
    userHandle: Type.Optional(Base64Url(400)),
  }),
)

const Anything = Type.Object({}, { additionalProperties: true })
/** What the browser is asked to make. */
export const CreationOptions = Type.Unsafe<PublicKeyCredentialCreationOptionsJSON>(Anything)
/** What the browser is asked to sign. */
export const RequestOptions = Type.Unsafe<PublicKeyCredentialRequestOptionsJSON>(Anything)
