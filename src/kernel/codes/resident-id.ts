import { isLegalDay, type LegalDay } from '#kernel/calendar'
import { accepted, type CodeCheck, normalised, refused } from './code-check.ts'

export interface ResidentIdParts {
  /** First six digits: where the number was first issued, historical divisions included. */
  readonly division: string
  readonly birthday: LegalDay
  readonly sex: 'male' | 'female'
  /** Resident, 港澳台居住证 (81, 82, 83), or a foreigner's permanent residence card (9). */
  readonly holder: 'resident' | 'hong-kong-macao-taiwan' | 'foreigner'
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'
const PROVINCES = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|9\d)/

/**
 * 公民身份号码, GB 11643-1999: 6 division + 8 birthday + 3 sequence (odd is male) + check.
 * Whether the birthday lies in the future is for the caller, who knows the day.
 */
export function checkResidentId(text: string): CodeCheck<ResidentIdParts> {
  const code = normalised(text)
  if (!/^\d{17}[\dX]$/.test(code)) return refused('resident-id.format')
  if (!PROVINCES.test(code)) return refused('resident-id.division')
  const birthday = `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`
  if (!/^(18|19|20)/.test(birthday) || !isLegalDay(birthday)) return refused('resident-id.birthday')
  if (residentIdCheckDigit(code.slice(0, 17)) !== code.charAt(17)) return refused('resident-id.check-digit')
  const sex = Number(code.charAt(16)) % 2 === 1 ? 'male' : 'female'
  return accepted(code, { division: code.slice(0, 6), birthday, sex, holder: holderOf(code) })
}

/** Check digit 0-9 or X over the first 17 digits (ISO 7064 MOD 11-2). */
export function residentIdCheckDigit(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  return CHECK.charAt(sum % 11)
}

function holderOf(code: string): ResidentIdParts['holder'] {
  if (code.startsWith('9')) return 'foreigner'
  return code.startsWith('8') ? 'hong-kong-macao-taiwan' : 'resident'
}
