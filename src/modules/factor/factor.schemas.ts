import { type Static, Type } from 'typebox'
import { Fields, Line, OneOf } from '#kernel/contract'

/** Kinds of factors that prove a person. */
export const KINDS = ['totp', 'sms', 'passkey', 'certificate'] as const
export const Kind = OneOf(...KINDS)
export type Kind = Static<typeof Kind>

/** What a session may have been proven by besides its password. `installer`: vouched for by the node's own set-up. */
export type Method = Kind | 'recovery' | 'machine' | 'installer'

/** What a zone may accept: proofs of a person, and a trusted window machine for those who do not decide. */
export const ACCEPTED = [...KINDS, 'machine'] as const
export const Accepted = OneOf(...ACCEPTED)
export type Accepted = Static<typeof Accepted>

/** A zone: where people sit, and what a log-in from there needs. */
export const Zone = Fields({
  code: Type.String({ pattern: '^[a-z][a-z0-9-]{0,30}$' }),
  name: Line(40),
  /** Addresses or ranges in CIDR notation; none: wherever no other zone is. */
  ranges: Type.Array(Type.String({ minLength: 2, maxLength: 50 }), { maxItems: 50 }),
  accepts: Type.Array(Accepted, { minItems: 1, maxItems: 5, uniqueItems: true }),
  /** Whether those who do not decide need a second factor as well. Those who decide always do. */
  required: Type.Boolean(),
})
export type Zone = Static<typeof Zone>

/** What the software of a USB key gives: its certificate, and the signature of a challenge. */
export const Signed = {
  certificate: Type.String({ minLength: 1, maxLength: 8000, pattern: '^[A-Za-z0-9+/=._-]+$' }),
  signature: Type.String({ minLength: 1, maxLength: 2000, pattern: '^[A-Za-z0-9+/=_-]+$' }),
}

/** The six digits of an authenticator or a text message. */
export const SixDigits = Type.String({ pattern: '^[0-9]{6}$' })
