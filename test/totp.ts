import { TOTP } from 'otpauth'

/** The code that an authenticator with a secret shows at an instant, as a phone would. */
export const totpAt = (secret: string, at: Date): string =>
  new TOTP({ secret, algorithm: 'SHA1', digits: 6, period: 30 }).generate({ timestamp: at.getTime() })
