import {
  clockTime,
  dayNumber,
  type LegalDay,
  legalDayAt,
  legalDayOf,
  startOfLegalDay,
} from '#kernel/calendar'

/** A legal day, or a minute of one in Beijing: `2026-03-02` or `2026-03-02T14:30`. Moments sort as text. */
export type Moment = string

/** A moment as numbers; `minute` is null where only the day is known. */
export interface Point {
  readonly day: number
  readonly minute: number | null
}

const SHAPE = /^.{10}T([01]\d|2[0-3]):([0-5]\d)$/

/** @throws RangeError for text that is no moment */
export function readMoment(moment: Moment): Point {
  if (moment.length === 10) return { day: dayNumber(moment), minute: null }
  const [, hour, minute] = SHAPE.exec(moment) ?? []
  if (minute === undefined) throw new RangeError(`not a moment: ${moment}`)
  return { day: dayNumber(moment.slice(0, 10)), minute: Number(hour) * 60 + Number(minute) }
}

/** The minute in which an instant falls. */
export function momentOf(instant: Date): Moment {
  const day = legalDayOf(instant)
  const minutes = Math.floor((instant.getTime() - startOfLegalDay(day).getTime()) / 60_000)
  return `${day}T${clockTime(minutes)}`
}

/** The legal day of a moment. */
export const legalDayOfMoment = (moment: Moment): LegalDay => moment.slice(0, 10)

/** The day number of a moment. */
export const dayOfMoment = (moment: Moment): number =>
  moment.length === 10 ? dayNumber(moment) : readMoment(moment).day

/** The moment at a minute of a day: 24:00 is the beginning of the next one. */
export const momentAt = (day: number, minute: number): Moment =>
  minute === 1440 ? momentAt(day + 1, 0) : `${legalDayAt(day)}T${clockTime(minute)}`
