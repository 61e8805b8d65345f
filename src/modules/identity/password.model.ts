import { passwordWeak } from './identity.errors.ts'

/**
 * Whether a new password will do, beyond its length, which the contract asks for: it does not hold the log-in name
 * and has at least five different characters (NIST SP 800-63B: length and known values, no composition rules).
 * @throws Refusal `identity.password-weak`
 */
export function checkPassword(password: string, loginName: string | null): void {
  const plain = password.normalize('NFKC').toLowerCase()
  const named = loginName !== null && plain.includes(loginName.toLowerCase())
  if (named || new Set(plain).size < 5) throw passwordWeak()
}
