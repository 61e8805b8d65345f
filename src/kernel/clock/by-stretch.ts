import { type Calendar, clockTime, legalDayAt, type OfficeHours } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'
import { ClockError } from './clock-error.ts'
import { type ClockEvents, type Pause, pauseIssue, wholeLength } from './events.ts'
import { pauseSource, ruleSource } from './explain.ts'
import { readMoment } from './moment.ts'
import { effectiveStart } from './project.ts'
import type { Step } from './step.ts'
import { cutByPauses, type Stretch, stretchesOf } from './stretches.ts'

/** A period in hours or half-days: where it ends, and every stretch on the way. */
export interface StretchProjection {
  readonly due: number
  /** Minutes since midnight of the due day. */
  readonly closes: number
  readonly provisional: boolean
  readonly steps: readonly Step[]
}

/**
 * Counts hours (民法典 §201(2): from the minute they start at) or half-days (the one of the start does not count, unless
 * the start day does). A start whose minute is not known is taken as the end of its day, or as its beginning where
 * the start day counts.
 * @throws ClockError for what the rule does not allow or the office does not tell; RangeError outside the calendar
 */
export function byStretch(
  rule: Rule,
  events: ClockEvents,
  calendar: Calendar,
  hours?: OfficeHours,
): StretchProjection {
  const length = wholeLength(rule, events.extensions)
  if (length < 0) throw new ClockError('length-malformed', `${rule.id}: ${length}`)
  if (rule.rollover !== 'none') throw new ClockError('rollover-unknown', `${rule.id}: ${rule.unit}`)
  const pauses = creditedPauses(rule, events.pauses)
  const { day: given, minute: told } = readMoment(events.start)
  const start = effectiveStart(rule, given, calendar)
  const opening = hours?.on(legalDayAt(start))[0]?.opens ?? 0
  const minute = start > given ? opening : (told ?? (rule.startDayCounts ? 0 : 1440))
  const begun: Step =
    start === given
      ? { day: legalDayAt(start), effect: 'start', count: 0, source: ruleSource(rule) }
      : {
          day: legalDayAt(start),
          effect: 'moved',
          count: 0,
          source: { basis: 'policy', policy: 'receiptOnRestDay' },
        }
  const counted = length === 0 ? [] : count(rule, { day: start, minute }, length, pauses, { calendar, hours })
  const end = counted.at(-1)
  const due = end?.number ?? start
  return {
    due,
    closes: end?.closes ?? minute,
    provisional: rule.unit !== 'natural-hour' && calendar.numbers.isProvisional(given, due),
    steps: [begun, ...counted.map(({ step }) => step)],
  }
}

function creditedPauses(rule: Rule, pauses: readonly Pause[] = []): readonly Pause[] {
  for (const pause of pauses) {
    const issue = pauseIssue(rule, pause)
    if (issue) throw new ClockError(issue, `${rule.id}: ${pause.ground} ${pause.from} ${pause.until}`)
  }
  return pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

interface Counted {
  readonly number: number
  readonly closes: number
  readonly step: Step
}

/** Walks over stretches until enough of them has counted. */
function count(
  rule: Rule,
  start: { readonly day: number; readonly minute: number },
  length: number,
  pauses: readonly Pause[],
  { calendar, hours }: { readonly calendar: Calendar; readonly hours: OfficeHours | undefined },
): Counted[] {
  const whole = rule.unit === 'half-day' ? length : length * 60
  const done: Counted[] = []
  for (let day = start.day, total = 0; total < whole; day++) {
    const from = day === start.day ? start.minute : 0
    for (const stretch of stretchesOf(rule, day, calendar, hours)) {
      for (const part of partsOf(rule, stretch, from, day, pauses)) {
        if (total === whole) break
        const effect = !part.counts ? 'rest' : part.pause ? 'paused' : 'counted'
        const amount = effect !== 'counted' ? 0 : rule.unit === 'half-day' ? 1 : part.closes - part.opens
        const taken = Math.min(amount, whole - total)
        const closes = rule.unit === 'half-day' || effect !== 'counted' ? part.closes : part.opens + taken
        total += taken
        const source = part.counts && part.pause ? pauseSource(rule, part.pause) : part.source
        const times = { from: clockTime(part.opens), until: clockTime(closes) }
        done.push({
          number: day,
          closes,
          step: { day: legalDayAt(day), ...times, effect, count: total, source },
        })
      }
    }
  }
  return done
}

/** What of a stretch may count: hours are cut by start and pauses, a half-day is judged by the minute it opens. */
function partsOf(
  rule: Rule,
  stretch: Stretch,
  from: number,
  day: number,
  pauses: readonly Pause[],
): readonly Stretch[] {
  if (rule.unit === 'half-day') {
    const begun = rule.startDayCounts ? stretch.closes <= from : from > 0 && stretch.opens <= from
    const pause = cutByPauses(stretch, day, pauses)[0]?.pause
    return begun ? [] : [{ ...stretch, ...(pause && { pause }) }]
  }
  if (from >= stretch.closes) return []
  return cutByPauses({ ...stretch, opens: Math.max(stretch.opens, from) }, day, pauses)
}
