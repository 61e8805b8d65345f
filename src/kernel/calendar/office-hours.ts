import { dayNumber, type LegalDay } from './legal-day.ts'

/** A time of the day in Beijing, `HH:MM` from `00:00` to `24:00`. */
export type ClockTime = string

/** A stretch of a day in which an office is open, half-open `[opens, closes)`, in minutes since midnight. */
export interface Span {
  readonly opens: number
  readonly closes: number
}

/** Hours from a day of every year on (`MM-DD`), such as the summer and winter hours of Xinjiang. */
export interface Season {
  readonly from: string
  /** One or two stretches, in order: `[['10:00', '14:00'], ['16:00', '20:00']]`. */
  readonly spans: readonly (readonly [ClockTime, ClockTime])[]
}

/** The hours an office announced, which hold from a day on until the next ones do. */
export interface AnnouncedHours {
  readonly validFrom: LegalDay
  readonly seasons: readonly Season[]
  /** What set them: a document or a notice. */
  readonly basis: string
}

/** When an office is open on its working days (民法典 §203: a day ends at the close of business). */
export interface OfficeHours {
  /** The stretches of a working day, in order; none where no hours were announced for it yet. */
  on(day: LegalDay): readonly Span[]
}

/** Why announced hours are refused; the texts are in `messages/`. */
export type HoursIssue =
  | 'time-malformed'
  | 'season-malformed'
  | 'season-twice'
  | 'spans-malformed'
  | 'hours-twice'

/** Thrown by `buildHours` for hours that no office can keep. */
export class HoursError extends Error {
  readonly code: `calendar.${HoursIssue}`
  readonly value: string

  constructor(issue: HoursIssue, value: string) {
    super(`calendar.${issue} ${value}`)
    this.name = 'HoursError'
    this.code = `calendar.${issue}`
    this.value = value
  }
}

/** Minutes since midnight. @throws HoursError `time-malformed` */
export function minuteOf(time: ClockTime): number {
  const [, hour, minute] = /^(\d{2}):([0-5]\d)$/.exec(time) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  if (!(minutes <= 1440)) throw new HoursError('time-malformed', time)
  return minutes
}

/** `HH:MM` of the minutes since midnight, 0-1440. */
export const clockTime = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** @throws HoursError for hours that contradict themselves */
export function buildHours(announced: readonly AnnouncedHours[]): OfficeHours {
  const ordered = announced.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  const days = new Set(ordered.map(({ validFrom }) => dayNumber(validFrom)))
  if (days.size < ordered.length) throw new HoursError('hours-twice', ordered[0]?.validFrom ?? '')
  const parts = ordered.map(({ validFrom, seasons }) => ({ validFrom, seasons: readSeasons(seasons) }))
  const hours: OfficeHours = {
    on: (day) => {
      const seasons = parts.find(({ validFrom }) => validFrom <= day)?.seasons ?? []
      const season = seasons.find(({ from }) => from <= day.slice(5)) ?? seasons[0]
      return season?.spans ?? []
    },
  }
  return Object.freeze(hours)
}

/** The seasons, the last of the year first: before the first one of a year, the last one still holds. */
function readSeasons(seasons: readonly Season[]) {
  const read = seasons.map(({ from, spans }) => {
    if (!/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(from)) throw new HoursError('season-malformed', from)
    return { from, spans: readSpans(spans) }
  })
  const twice = read.find(({ from }, i) => read.findIndex((season) => season.from === from) < i)
  if (twice) throw new HoursError('season-twice', twice.from)
  if (read.length === 0) throw new HoursError('season-malformed', '')
  return read.toSorted((a, b) => (a.from < b.from ? 1 : -1))
}

function readSpans(spans: Season['spans']): readonly Span[] {
  const read = spans.map(([opens, closes]) => ({ opens: minuteOf(opens), closes: minuteOf(closes) }))
  const ordered = read.every(({ opens, closes }, i) => opens < closes && opens >= (read[i - 1]?.closes ?? 0))
  if (!ordered || read.length < 1 || read.length > 2) {
    throw new HoursError('spans-malformed', spans.map((span) => span.join('-')).join(' '))
  }
  return read
}
