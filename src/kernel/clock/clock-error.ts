/** Why a period is not computed; the texts are in `messages/`. */
export type ClockIssue =
  | 'unit-unknown'
  | 'receipt-policy-unknown'
  | 'rollover-unknown'
  | 'moved-backwards'
  | 'length-malformed'
  | 'pause-not-allowed'
  | 'pause-ground-unknown'
  | 'pause-without-notice'
  | 'pause-reversed'
  | 'extension-not-allowed'
  | 'extension-malformed'
  | 'extension-too-long'

/** A rule or an event that the engine refuses, where guessing would give a wrong legal date. */
export class ClockError extends Error {
  readonly code: `clock.${ClockIssue}`

  constructor(issue: ClockIssue, what: string) {
    super(`clock.${issue}: ${what}`)
    this.name = 'ClockError'
    this.code = `clock.${issue}`
  }
}
