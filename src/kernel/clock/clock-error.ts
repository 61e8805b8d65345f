import { Refusal } from '#kernel/errors'

/** Why a period is not computed; the texts are in `messages/`. */
export type ClockIssue =
  | 'unit-unknown'
  | 'receipt-policy-unknown'
  | 'rollover-unknown'
  | 'day-end-unknown'
  | 'moved-backwards'
  | 'length-malformed'
  | 'pause-not-allowed'
  | 'pause-ground-unknown'
  | 'pause-without-notice'
  | 'pause-without-evidence'
  | 'pause-reversed'
  | 'extension-not-allowed'
  | 'extension-malformed'
  | 'extension-too-long'
  | 'hours-unknown'
  | 'hours-without-halves'

/**
 * A rule or an event that the engine refuses, where guessing would give a wrong legal date.
 * `params.what` names the rule and the offending value.
 */
export class ClockError extends Refusal {
  constructor(issue: ClockIssue, what: string) {
    super(`clock.${issue}`, 422, { what })
    this.name = 'ClockError'
  }
}
