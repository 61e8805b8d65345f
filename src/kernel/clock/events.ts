import { daysBetween, type LegalDay } from '#kernel/calendar'
import { ClockError } from './clock-error.ts'
import type { Rule } from './rule.ts'

/** Days that do not count, half-open `[from, until)`; equal days pause nothing. */
export interface Pause {
  readonly from: LegalDay
  /** The day the clock goes on; while it stands still, the day the applicant was told (行政许可法 §45). */
  readonly until: LegalDay
  /** One of the grounds of the rule. */
  readonly ground: string
  /** Id of the written notice to the applicant; null where none was given. */
  readonly notice: string | null
}

/** A lengthening that the authority of the rule approved, in the unit of the rule. */
export interface Extension {
  readonly length: number
  /** Id of the act or document that approved it. */
  readonly approval: string
}

/** What happened to a period. */
export interface ClockEvents {
  /** The legal day of the event the rule starts at. */
  readonly start: LegalDay
  readonly pauses?: readonly Pause[]
  readonly extensions?: readonly Extension[]
}

/**
 * The pauses that hold, united where they overlap or touch, in order of time.
 * @throws ClockError for a pause the rule does not know: without ground, notice or in reverse
 */
export function unitedPauses(rule: Rule, pauses: readonly Pause[] = []): readonly Pause[] {
  for (const pause of pauses) inspectPause(rule, pause)
  const held = pauses.filter((pause) => pause.from !== pause.until)
  const united: Pause[] = []
  for (const pause of held.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = united.at(-1)
    if (last === undefined || pause.from >= last.until) united.push(pause)
    else if (pause.until > last.until) united.push({ ...pause, from: last.until })
  }
  return united
}

function inspectPause(rule: Rule, { from, until, ground, notice }: Pause): void {
  if (rule.pause === null || rule.length < 0) throw new ClockError('pause-not-allowed', rule.id)
  if (!rule.pause.grounds.includes(ground))
    throw new ClockError('pause-ground-unknown', `${rule.id}: ${ground}`)
  if (rule.pause.noticeRequired && notice === null)
    throw new ClockError('pause-without-notice', `${rule.id} ${from}`)
  if (daysBetween(from, until) < 0) throw new ClockError('pause-reversed', `${rule.id}: ${from} to ${until}`)
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
