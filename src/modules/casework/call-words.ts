/** What one may call an applicant about. */
export const CALL_SUBJECTS = [
  'collection',
  'progress',
  'site-check',
  'correction',
  'pause',
  'hearing',
  'other',
] as const

export type CallSubject = (typeof CALL_SUBJECTS)[number]
