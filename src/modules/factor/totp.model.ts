import { Secret, TOTP } from 'otpauth'

/** Length of a time step (RFC 6238 X). */
const PERIOD_S = 30
/** Steps before and after the current one whose code is taken: clocks of phones differ. */
const WINDOW = 1
const ISSUER = '一窗政务'

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    issuerInLabel: false,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret,
  })

/** A new secret of 160 bits, in Base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32

/** What an authenticator reads out of a QR code. */
export const totpUri = (secret: string, label: string): string => totpOf(secret, label).toString()

/** The code that an authenticator shows at an instant. */
export const totpCode = (secret: string, at: Date): string =>
  totpOf(secret).generate({ timestamp: at.getTime() })

/**
 * The time step whose code this is, if it may still be used: within one step of the clock, and later than the last
 * step that was used. No code is accepted twice (RFC 6238 §5.2).
 * @param lastStep the last step that was used, -1 for none
 */
export function usableStep(secret: string, code: string, now: Date, lastStep: number): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: WINDOW })
  if (delta === null) return null
  const step = Math.floor(now.getTime() / 1000 / PERIOD_S) + delta
  return step > lastStep ? step : null
}
