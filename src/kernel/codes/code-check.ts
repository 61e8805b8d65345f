/** What can be wrong with a code. The texts people read are in `messages/`, under the same keys. */
export type CodeIssue =
  | 'resident-id.format'
  | 'resident-id.division'
  | 'resident-id.birthday'
  | 'resident-id.check-digit'
  | 'uscc.format'
  | 'uscc.check-digit'
  | 'uscc.organisation-check'
  | 'licence-id.format'
  | 'licence-id.type-code'
  | 'licence-id.check-digit'
  | 'case-number.format'
  | 'case-number.date'
  | 'case-number.check-digit'
  | 'item-code.empty'
  | 'item-code.length'
  | 'item-code.characters'
  | 'item-code.type'
  | 'item-code.level'
  | 'item-code.body'
  | 'division.format'
  | 'mobile.format'
  | 'mail.format'

/**
 * Answer of every check. `code` is the normal form to store and compare, `parts` what the code tells;
 * a warning is for a person to see, and never a reason to refuse.
 */
export type CodeCheck<Parts> =
  | {
      readonly ok: true
      readonly code: string
      readonly parts: Parts
      readonly warnings: readonly CodeIssue[]
    }
  | { readonly ok: false; readonly issue: CodeIssue }

export function accepted<Parts>(
  code: string,
  parts: Parts,
  warnings: readonly CodeIssue[] = [],
): CodeCheck<Parts> {
  return { ok: true, code, parts, warnings }
}

export function refused(issue: CodeIssue): { readonly ok: false; readonly issue: CodeIssue } {
  return { ok: false, issue }
}

/** What a person typed, as the standards write it: half width, capitals, without blanks. */
export function normalised(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

/** Codes that are made, not read: parts that cannot stand in the code are a bug of the caller. */
export function demand(holds: boolean, what: string): void {
  if (!holds) throw new RangeError(what)
}
