import { type Calendar, type DaySource, legalDayAt, type OfficeHours } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'
import { ClockError } from './clock-error.ts'
import type { Pause } from './events.ts'
import { type Moment, readMoment } from './moment.ts'

/** A stretch of a day in which nothing changes, half-open, in minutes since midnight. */
export interface Stretch {
  readonly opens: number
  readonly closes: number
  /** False on a rest day. */
  readonly counts: boolean
  readonly source: DaySource
  readonly pause?: Pause
}

const wholeDay = { opens: 0, closes: 1440 }
const minutesSinceEpoch = (moment: Moment): number => {
  const { day, minute } = readMoment(moment)
  return day * 1440 + (minute ?? 0)
}

/**
 * The stretches of a day that a unit below the day counts: office hours of a working day, or the whole day.
 * @throws ClockError where the hours of the office are not known, or a day has no two halves
 */
export function stretchesOf(rule: Rule, day: number, calendar: Calendar, hours?: OfficeHours): Stretch[] {
  const { working, source } = calendar.dayKind(legalDayAt(day))
  if (rule.unit === 'natural-hour') return [{ ...wholeDay, counts: true, source }]
  if (!working) return [{ ...wholeDay, counts: false, source }]
  const spans = hours?.on(legalDayAt(day)) ?? []
  if (spans.length === 0) throw new ClockError('hours-unknown', `${rule.id}: ${legalDayAt(day)}`)
  if (rule.unit === 'half-day' && spans.length !== 2) {
    throw new ClockError('hours-without-halves', `${rule.id}: ${legalDayAt(day)}`)
  }
  return spans.map((span) => ({ ...span, counts: true, source }))
}

/** Cuts a stretch where pauses begin and end; the parts inside a pause carry it. */
export function cutByPauses(stretch: Stretch, day: number, pauses: readonly Pause[]): Stretch[] {
  const held = pauses.map((pause) => ({
    from: minutesSinceEpoch(pause.from) - day * 1440,
    until: minutesSinceEpoch(pause.until) - day * 1440,
    pause,
  }))
  const edges = held.flatMap(({ from, until }) => [from, until])
  const inside = edges.filter((edge) => edge > stretch.opens && edge < stretch.closes)
  const cuts = [...new Set([stretch.opens, ...inside, stretch.closes])].sort((a, b) => a - b)
  return cuts.slice(1).map((closes, i) => {
    const opens = cuts[i] ?? stretch.opens
    const found = held.find(({ from, until }) => from <= opens && opens < until)
    return { ...stretch, opens, closes, ...(found && { pause: found.pause }) }
  })
}
