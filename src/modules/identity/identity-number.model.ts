import type { LegalDay } from '#kernel/calendar'
import { type CodeIssue, checkMobile, checkResidentId, checkUscc } from '#kernel/codes'
import { invalidInput, type Refusal } from '#kernel/errors'

/** A person, or an enterprise or other organisation. */
export type CitizenKind = 'person' | 'enterprise'

/** A number that was checked, in its normal form. */
export interface CheckedNumber {
  readonly idType: 'resident-id' | 'uscc'
  readonly idNumber: string
  /** For a person to see, never a reason to refuse: codes of the early pilots (GB 32100) fail their check digits. */
  readonly warnings: readonly CodeIssue[]
}

const refused = (field: string, issue: CodeIssue): Refusal =>
  invalidInput({}, [{ field, code: `identity.${issue}` }])

/**
 * Checks an identity number (GB 11643) or 统一社会信用代码 (GB 32100).
 * @param today nobody is born later
 * @throws Refusal `kernel.invalid-input` that says what is wrong with `idNumber`
 */
export function checkedNumber(kind: CitizenKind, text: string, today: LegalDay): CheckedNumber {
  if (kind === 'enterprise') {
    const checked = checkUscc(text)
    if (!checked.ok) throw refused('idNumber', checked.issue)
    return { idType: 'uscc', idNumber: checked.code, warnings: checked.warnings }
  }
  const checked = checkResidentId(text)
  if (!checked.ok) throw refused('idNumber', checked.issue)
  if (checked.parts.birthday > today) throw refused('idNumber', 'resident-id.birthday')
  return { idType: 'resident-id', idNumber: checked.code, warnings: checked.warnings }
}

/** A mobile number in its normal form. @throws Refusal `kernel.invalid-input` for `phone` */
export function checkedPhone(text: string): string {
  const checked = checkMobile(text)
  if (!checked.ok) throw refused('phone', checked.issue)
  return checked.code
}

/** An identity number or 统一社会信用代码 as it is looked for, which is not the place to find fault with it. */
export const typedNumber = (text: string): string => text.normalize('NFKC').trim().toUpperCase()
