import { type Static, Type } from 'typebox'
import { buildCalendar, buildHours, type Calendar, type HolidayDay, type OfficeHours } from '#kernel/calendar'
import { type ClockEvents, due, type Rule, type Step } from '#kernel/clock'
import { validate } from '#kernel/contract'
import { RuleSchema } from '#kernel/rule'

const { unit, length, startDayCounts, receiptOnRestDay, rollover } = RuleSchema.properties
const Moment = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$' })
const RestDay = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Time = Type.String({ pattern: '^\\d{2}:\\d{2}$' })

/** Time that does not count; one of which nobody was told in writing (`notice` false or null) counts. */
const PauseEvent = Type.Object(
  {
    pause: Moment,
    resume: Moment,
    ground: Type.Optional(Type.String()),
    notice: Type.Optional(Type.Union([Type.Boolean(), Type.String(), Type.Null()])),
  },
  { additionalProperties: false },
)

/** A lengthening, in the unit of the period. */
const ExtendEvent = Type.Object(
  { extend: Type.Integer({ minimum: 1, maximum: 3660 }) },
  { additionalProperties: false },
)

/** A period to be computed, with all its policies; what else an element says (why, what is expected) is not read. */
export const Question = Type.Object({
  id: Type.String({ minLength: 1 }),
  start: Moment,
  unit,
  /** Length, with extensions that are no events; negative counts back. */
  days: length,
  events: Type.Optional(Type.Array(Type.Union([PauseEvent, ExtendEvent]))),
  startDayCounts: Type.Optional(startDayCounts),
  receipt: Type.Optional(receiptOnRestDay),
  rollover: Type.Optional(rollover),
  /** Rest days of a region, over those of the state. */
  overlay: Type.Optional(Type.Array(RestDay)),
  /** Office hours for hours and half-days: one or two stretches of a working day. */
  hours: Type.Optional(Type.Array(Type.Tuple([Time, Time]))),
})
type Question = Static<typeof Question>

/** What is answered; `time` only where the period ends within its last day. */
export interface Deadline {
  readonly id: string
  readonly due: string
  readonly closes: number
  readonly provisional: boolean
  readonly steps: readonly Step[]
}

const OFFICE_HOURS: NonNullable<Question['hours']> = [
  ['09:00', '12:00'],
  ['13:00', '17:00'],
]
/** What is asked is taken as approved; a rule of law allows less. */
const MOST = 3660
const GROUND = {
  ground: 'pause',
  article: null,
  notice: false,
  evidence: false,
  endingAct: false,
  otherRole: false,
}

const ruleOf = (question: Question): Rule => ({
  ...{
    format: 2,
    id: 'GIVEN.RULE',
    version: 1,
    name: question.id,
    law: 'given',
    article: 'given',
    quote: 'given',
  },
  ...{
    certainty: 'local',
    unsettled: [],
    effectiveFrom: null,
    effectiveTo: null,
    region: null,
    duty: 'authority',
  },
  ...{ startsAt: 'start', unit: question.unit, length: question.days, dayEnds: 'midnight', silence: null },
  startDayCounts: question.startDayCounts ?? false,
  receiptOnRestDay: question.receipt ?? 'as-is',
  rollover: question.rollover ?? 'none',
  extension: { length: MOST, authority: 'given', tellReason: false },
  pause: [GROUND],
})

const eventsOf = ({ start, events = [] }: Question): ClockEvents => ({
  start,
  pauses: events.flatMap((event) => {
    if (!('pause' in event) || event.notice === false || event.notice === null) return []
    return [{ from: event.pause, until: event.resume, ground: 'pause', notice: null }]
  }),
  extensions: events.flatMap((event) =>
    'extend' in event ? [{ length: event.extend, approval: 'given' }] : [],
  ),
})

const hoursOf = ({ hours = OFFICE_HOURS }: Question): OfficeHours =>
  buildHours([{ validFrom: '2000-01-01', seasons: [{ from: '01-01', spans: hours }], basis: 'given' }])

/**
 * Answers questions about periods from the notices of the state alone.
 * @returns answers one question, or throws why it cannot (Refusal, RangeError, HolidayError, HoursError)
 */
export function deadlines(days: readonly HolidayDay[]): (question: unknown) => Deadline {
  const calendars = new Map<string, Calendar>()
  const calendarWith = (restDays: readonly string[]): Calendar => {
    const key = [...new Set(restDays)].sort().join(' ')
    const known = calendars.get(key)
    if (known) return known
    const rest = key === '' ? [] : key.split(' ')
    const off = rest.map((date) => ({ date, kind: 'off' as const, name: 'overlay', notice: 'overlay' }))
    const overlay = off.map((day) => ({ ...day, year: Number(day.date.slice(0, 4)) }))
    const regional = [{ layer: 'overlay', days: overlay, yearly: false }]
    const made = buildCalendar({ version: key, days, regional })
    calendars.set(key, made)
    return made
  }
  return (given) => {
    const question = validate(Question, given)
    const calendar = calendarWith(question.overlay ?? [])
    const found = due(ruleOf(question), eventsOf(question), calendar, hoursOf(question))
    return {
      id: question.id,
      due: found.due,
      closes: found.closes,
      provisional: found.provisional,
      steps: found.steps(),
    }
  }
}
