import {
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { Type } from 'typebox'
import type { CertificateAuthority, SignedChallenge } from '#kernel/certificate'
import { Fields, fits } from '#kernel/contract'

/** What the simulated authority certifies; far from X.509, on purpose. */
const Certified = Fields({
  number: Type.String({ maxLength: 20 }),
  publicKey: Type.String({ maxLength: 400 }),
  until: Type.String({ maxLength: 30 }),
})

const CURVE = 'prime256v1'
const UNTIL = '2099-12-31T00:00:00.000Z'

/** The key of a name: made from the name alone, so that it outlives a restart. It keeps no secret from anybody. */
function keyOf(name: string): { readonly secret: KeyObject; readonly open: KeyObject } {
  const pair = createECDH(CURVE)
  pair.setPrivateKey(createHash('sha256').update(`simulator\0${name}`).digest())
  const point = pair.getPublicKey()
  const jwk = {
    ...{ kty: 'EC', crv: 'P-256', d: pair.getPrivateKey().toString('base64url') },
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  return {
    secret: createPrivateKey({ key: jwk, format: 'jwk' }),
    open: createPublicKey({ key: jwk, format: 'jwk' }),
  }
}

const signed = (text: string, key: KeyObject): string =>
  sign('sha256', Buffer.from(text), key).toString('base64url')

const holds = (text: string, key: KeyObject, signature: string): boolean =>
  verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64url'))

/** USB-Key 模拟器: signs a challenge with the key of a number, which the simulated authority has certified. */
export function signWithKey(number: string, challenge: string): SignedChallenge {
  const key = keyOf(`key ${number}`)
  const publicKey = key.open.export({ type: 'spki', format: 'der' }).toString('base64url')
  const body = Buffer.from(JSON.stringify({ number, publicKey, until: UNTIL })).toString('base64url')
  return {
    challenge,
    certificate: `${body}.${signed(body, keyOf('authority').secret)}`,
    signature: signed(challenge, key.secret),
  }
}

function certified(certificate: string): { number: string; publicKey: string; until: string } | null {
  const [body = '', signature = ''] = certificate.split('.')
  if (!holds(body, keyOf('authority').open, signature)) return null
  const value: unknown = JSON.parse(Buffer.from(body, 'base64url').toString())
  return fits(Certified, value) ? (value as ReturnType<typeof certified>) : null
}

/** The simulated authority: knows the keys of `signWithKey` and nobody else's. For demo nodes only. */
export const simulatedAuthority: CertificateAuthority = {
  verify: async ({ challenge, certificate, signature }, at) => {
    const found = certified(certificate)
    if (!found || at.toISOString() > found.until) return null
    const key = createPublicKey({
      key: Buffer.from(found.publicKey, 'base64url'),
      format: 'der',
      type: 'spki',
    })
    if (!holds(challenge, key, signature)) return null
    return { fingerprint: createHash('sm3').update(found.publicKey).digest('base64url') }
  },
}
