import type { Static } from 'typebox'
import type { LegalDay } from '#kernel/calendar'
import { type ClockEvents, type Due, due, type Rule, type Step } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import type { DueExplanation } from './explanation.contract.ts'
import { calendarOf, hoursAt } from './past-time.ts'

type Explanation = Static<typeof DueExplanation>

const MIDNIGHT = 1440

/** What a date on record was counted by. */
export interface CountedBy {
  /** Version of the calendar that the act of the date pins. */
  readonly calendar: string
  /** When it was counted: the office hours of then. */
  readonly at: Date
}

/** A period on record, by whoever keeps it. */
export interface RecordedPeriod {
  readonly number: string
  /** What it is for, such as `decide`. */
  readonly name: string
  readonly kind: Explanation['kind']
  readonly rule: Rule
  /** What the list of the matter says of a legal period, where it sets the length. */
  readonly own?: Explanation['own']
  /** Whose promise it is and of which legal period; null for a legal period. */
  readonly promise?: Explanation['promise']
  /** What the engine counts by. */
  readonly events: ClockEvents
  readonly startOn: LegalDay
  readonly dueOn: LegalDay
  readonly closes?: number | undefined
  readonly provisional: boolean
  readonly stoppedOn: LegalDay | null
  /** What the date was counted by; what holds today where that is not on record. */
  readonly countedBy?: CountedBy | undefined
  /** Unit whose hours count; none where only days do. */
  readonly unitId?: string
  /** As they are on record, credited or not. */
  readonly pauses?: readonly Omit<Explanation['pauses'][number], 'article' | 'credited'>[]
  readonly extensions?: readonly Explanation['extensions'][number][]
  /** Whether a recorded pause counts. */
  readonly credited?: (place: number) => boolean
}

type Told = Pick<RecordedPeriod, 'rule' | 'events' | 'unitId' | 'countedBy'>

/** The date by the calendar and the hours of today. */
function countedToday({ services }: Ctx, { rule, events, unitId }: Told): Due {
  return due(rule, events, services.calendar(), unitId === undefined ? undefined : services.hours(unitId))
}

/** The date as it was counted, and the calendar version of then. */
async function countedThen(ctx: Ctx, told: Told): Promise<{ readonly due: Due; readonly calendar: string }> {
  const { rule, events, unitId, countedBy } = told
  const today = ctx.services.calendar()
  const version = countedBy?.calendar ?? today.version
  const calendar = version === today.version ? today : ((await calendarOf(ctx.tx, version)) ?? today)
  const needsHours = rule.dayEnds === 'close-of-business' || rule.unit === 'half-day' || rule.unit === 'hour'
  const hours =
    countedBy && unitId !== undefined && needsHours ? await hoursAt(ctx, unitId, countedBy.at) : undefined
  if (!countedBy) return { due: countedToday(ctx, told), calendar: version }
  return { due: due(rule, events, calendar, hours), calendar: calendar.version }
}

/**
 * 为什么是这一天: a date on record told day by day, by its rule and by the calendar and the hours that it was counted by. What
 * those of today would give stands beside it where it is another day. It holds nothing of persons, so that whoever may
 * know of the record may see it.
 */
export async function explainDue(ctx: Ctx, period: RecordedPeriod): Promise<Explanation> {
  const { rule, own = null, promise = null, pauses = [], extensions = [], credited = () => true } = period
  const { number, name, kind, startOn, dueOn, closes = MIDNIGHT, provisional, stoppedOn } = period
  const told = await countedThen(ctx, period)
  const today = countedToday(ctx, period)
  const { id, version, law, article, quote, certainty, unit, length } = rule
  const source = promise ? { law: null, article: null, quote: null } : { law, article, quote }
  return {
    ...{ number, name, kind, startOn, dueOn, closes, provisional, stoppedOn },
    ...{ recounted: today.due === dueOn ? null : today.due, calendar: told.calendar },
    rule: { id, version, name: rule.name, ...source, certainty, unit, length },
    own,
    promise,
    extensions: extensions.map(({ length, authority }) => ({ length, authority })),
    pauses: pauses.map(({ from, until, ground, resumedOn }, place) => ({
      ...{ from, until, ground, resumedOn, credited: credited(place) },
      article: rule.pause.find((one) => one.ground === ground)?.article ?? null,
    })),
    days: daysOf(rule, told.due, promise !== null),
  }
}

const nothing = { name: null, notice: null, law: null, article: null }

/** Each step with what stands behind it, as text. */
const daysOf = (rule: Rule, told: Due, promised: boolean): Explanation['days'] =>
  told.steps().map((step) => {
    const { day, from = null, until = null, effect, count, source } = step
    const dayOf = { day, from, until, effect, count, ...nothing }
    if (promised && source.basis === 'rule') return { ...dayOf, basis: 'promise' }
    return { ...dayOf, basis: source.basis, ...behind(rule, step) }
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
