import type { Static } from 'typebox'
import type { LegalDay } from '#kernel/calendar'
import { type ClockEvents, type Due, due, type Rule, type Step } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import type { DueExplanation } from './explanation.contract.ts'

type Explanation = Static<typeof DueExplanation>

const MIDNIGHT = 1440

/** A period on record, by whoever keeps it. */
export interface RecordedPeriod {
  readonly number: string
  /** What it is for, such as `decide`. */
  readonly name: string
  readonly kind: Explanation['kind']
  readonly rule: Rule
  /** What the engine counts by. */
  readonly events: ClockEvents
  readonly startOn: LegalDay
  readonly dueOn: LegalDay
  readonly closes?: number | undefined
  readonly provisional: boolean
  readonly stoppedOn: LegalDay | null
  /** Unit whose hours count; none where only days do. */
  readonly unitId?: string
  /** As they are on record, credited or not. */
  readonly pauses?: readonly Omit<Explanation['pauses'][number], 'article' | 'credited'>[]
  readonly extensions?: readonly Explanation['extensions'][number][]
  /** Whether a recorded pause counts. */
  readonly credited?: (place: number) => boolean
}

/**
 * 为什么是这一天: a date on record told day by day, by its rule and the calendar of today. It holds nothing of persons, so
 * that whoever may know of the record may see it.
 */
export function explainDue(ctx: Ctx, period: RecordedPeriod): Explanation {
  const { rule, events, unitId, pauses = [], extensions = [], credited = () => true } = period
  const { number, name, kind, startOn, dueOn, closes = MIDNIGHT, provisional, stoppedOn } = period
  const calendar = ctx.services.calendar()
  const told = due(rule, events, calendar, unitId === undefined ? undefined : ctx.services.hours(unitId))
  const { id, version, law, article, quote, certainty, unit, length } = rule
  return {
    ...{ number, name, kind, startOn, dueOn, closes, provisional, stoppedOn },
    ...{ recounted: told.due === dueOn ? null : told.due, calendar: calendar.version },
    rule: { id, version, name: rule.name, law, article, quote, certainty, unit, length },
    extensions: extensions.map(({ length, authority }) => ({ length, authority })),
    pauses: pauses.map(({ from, until, ground, resumedOn }, place) => ({
      ...{ from, until, ground, resumedOn, credited: credited(place) },
      article: rule.pause.find((one) => one.ground === ground)?.article ?? null,
    })),
    days: daysOf(rule, told),
  }
}

const nothing = { name: null, notice: null, law: null, article: null }

/** Each step with what stands behind it, as text. */
const daysOf = (rule: Rule, told: Due): Explanation['days'] =>
  told.steps().map((step) => {
    const { day, from = null, until = null, effect, count, source } = step
    return { day, from, until, effect, count, basis: source.basis, ...nothing, ...behind(rule, step) }
  })

function behind(rule: Rule, { source }: Step): Partial<Explanation['days'][number]> {
  switch (source.basis) {
    case 'notice':
      return { name: source.name, notice: source.notice }
    case 'pause':
      return { name: source.ground, law: rule.law, article: source.article }
    case 'policy':
      return { name: source.policy }
    case 'rule':
      return { law: source.law, article: source.article }
    default:
      return {}
  }
}
