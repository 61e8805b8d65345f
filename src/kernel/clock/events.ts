import type { Rule } from '#kernel/rule'
import { ClockError, type ClockIssue } from './clock-error.ts'
import { dayOfMoment, type Moment } from './moment.ts'

/** Time that does not count, half-open `[from, until)`; equal ends pause nothing. Days, or moments where hours count. */
export interface Pause {
  readonly from: Moment
  /** When the clock goes on; while it stands still, the day the applicant was told (行政许可法 §45). */
  readonly until: Moment
  /** One of the grounds of the rule. */
  readonly ground: string
  /** Id of the written notice to the applicant; null where none was given. */
  readonly notice: string | null
  /** Id of what proves the ground; null or left out where nothing does. */
  readonly evidence?: string | null
}

/** A lengthening that the authority of the rule approved, in the unit of the rule. */
export interface Extension {
  readonly length: number
  /** Id of the act or document that approved it. */
  readonly approval: string
}

/** What happened to a period. */
export interface ClockEvents {
  /** The legal day of the event the rule starts at; its minute too where hours count. */
  readonly start: Moment
  readonly pauses?: readonly Pause[]
  readonly extensions?: readonly Extension[]
}

/** A pause that holds, in day numbers, cut where an earlier one already holds. */
export interface HeldPause {
  readonly from: number
  readonly until: number
  readonly pause: Pause
}

const NONE: readonly HeldPause[] = []

/**
 * The pauses that hold, by whole days, united where they overlap or touch, in order of time.
 * @throws ClockError for a pause that the rule does not credit
 */
export function unitedPauses(rule: Rule, pauses: readonly Pause[] = []): readonly HeldPause[] {
  if (pauses.length === 0) return NONE
  const held = pauses.map((pause) => heldPause(rule, pause)).sort((a, b) => a.from - b.from)
  const united: HeldPause[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const one of held) {
    const from = Math.max(one.from, end)
    if (one.until > from) united.push({ ...one, from })
    end = Math.max(end, one.until)
  }
  return united
}

function heldPause(rule: Rule, pause: Pause): HeldPause {
  const issue = pauseIssue(rule, pause)
  if (issue) throw new ClockError(issue, `${rule.id}: ${pause.ground} ${pause.from} ${pause.until}`)
  return { from: dayOfMoment(pause.from), until: dayOfMoment(pause.until), pause }
}

/**
 * Why a pause is not credited: the time then counts. Null where it is.
 * @throws RangeError for an impossible day
 */
export function pauseIssue(rule: Rule, { from, until, ground, notice, evidence }: Pause): ClockIssue | null {
  if (rule.pause.length === 0 || rule.length < 0) return 'pause-not-allowed'
  const allowed = rule.pause.find((one) => one.ground === ground)
  if (!allowed) return 'pause-ground-unknown'
  if (allowed.notice && notice === null) return 'pause-without-notice'
  if (allowed.evidence && (evidence ?? null) === null) return 'pause-without-evidence'
  if (dayOfMoment(until) < dayOfMoment(from) || until < from) return 'pause-reversed'
  return null
}

/**
 * Length of the period with its extensions, in the unit of the rule.
 * @throws ClockError where the rule allows no extension, or not so much
 */
export function wholeLength(rule: Rule, extensions: readonly Extension[] = []): number {
  if (!Number.isInteger(rule.length)) throw new ClockError('length-malformed', `${rule.id}: ${rule.length}`)
  if (extensions.length === 0) return rule.length
  if (rule.extension === null || rule.length <= 0) throw new ClockError('extension-not-allowed', rule.id)
  const wrong = extensions.find(({ length }) => !Number.isInteger(length) || length < 1)
  if (wrong !== undefined) throw new ClockError('extension-malformed', `${rule.id}: ${wrong.length}`)
  const added = extensions.reduce((sum, { length }) => sum + length, 0)
  if (added > rule.extension.length) throw new ClockError('extension-too-long', `${rule.id}: ${added}`)
  return rule.length + added
}
