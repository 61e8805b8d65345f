import { isLegalDay, type LegalDay } from '#kernel/calendar'
import { accepted, type CodeCheck, demand, normalised, refused } from './code-check.ts'
import { mod3736 } from './mod-37-36.ts'

export interface CaseNumberParts {
  /** GB/T 2260 code of the county or prefecture, 6 digits. */
  readonly division: string
  readonly day: LegalDay
  /** 1-999999 on that day. */
  readonly sequence: number
}

/**
 * Composes 办件编号: division 6 + yyyymmdd 8 + sequence 6 + MOD 37,36 check 1 = 21 characters.
 * GB/T 39046 prescribes no structure; this one is ours.
 * @throws RangeError where a part cannot stand in a number
 */
export function composeCaseNumber({ division, day, sequence }: CaseNumberParts): string {
  demand(/^\d{6}$/.test(division), 'division: 6 digits')
  demand(isLegalDay(day), 'day: YYYY-MM-DD')
  demand(Number.isInteger(sequence) && sequence >= 1 && sequence <= 999_999, 'sequence: 1-999999')
  const body = division + day.replaceAll('-', '') + String(sequence).padStart(6, '0')
  return body + mod3736(body)
}

export function checkCaseNumber(text: string): CodeCheck<CaseNumberParts> {
  const code = normalised(text)
  const [, division, year, month, date, sequence] =
    /^(\d{6})(\d{4})(\d{2})(\d{2})(\d{6})[0-9A-Z]$/.exec(code) ?? []
  const number = Number(sequence)
  if (division === undefined || !(number >= 1)) return refused('case-number.format')
  const day = `${year}-${month}-${date}`
  if (!isLegalDay(day)) return refused('case-number.date')
  if (mod3736(code.slice(0, 20)) !== code.charAt(20)) return refused('case-number.check-digit')
  return accepted(code, { division, day, sequence: number })
}
