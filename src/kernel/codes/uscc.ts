import { accepted, type CodeCheck, type CodeIssue, normalised, refused } from './code-check.ts'

export interface UsccParts {
  /** 登记管理部门 1 and 机构类别 1. */
  readonly registrar: string
  /** Six digits: where it was registered. */
  readonly division: string
  /** 组织机构代码, 8 + check. */
  readonly organisation: string
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[0-9A-HJ-NP-RTUW-Y]{2}\d{6}[0-9A-HJ-NP-RTUW-Y]{10}$/
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * 统一社会信用代码, GB 32100-2015, with the organisation code of GB 11714 inside it.
 * Codes of the early pilots are lawful although a check fails: such a code is taken, with a warning.
 */
export function checkUscc(text: string): CodeCheck<UsccParts> {
  const code = normalised(text)
  if (!SHAPE.test(code)) return refused('uscc.format')
  const organisation = code.slice(8, 17)
  const warnings: CodeIssue[] = []
  if (usccCheckDigit(code.slice(0, 17)) !== code.charAt(17)) warnings.push('uscc.check-digit')
  if (organisationCheckDigit(organisation.slice(0, 8)) !== organisation.charAt(8)) {
    warnings.push('uscc.organisation-check')
  }
  return accepted(code, { registrar: code.slice(0, 2), division: code.slice(2, 8), organisation }, warnings)
}

/** Check character over the first 17: weights 3^i mod 31 over 31 characters (GB 32100 §4.5). */
export function usccCheckDigit(body: string): string {
  let sum = 0
  let weight = 1
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Check character of an organisation code over its first 8: letters are 10-35, 10 becomes X (GB 11714). */
export function organisationCheckDigit(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(body.charAt(index), 36),
    0,
  )
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}
