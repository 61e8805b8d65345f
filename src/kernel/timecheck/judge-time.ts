/** What the clock shows, and what else is known of the time. */
export interface TimeReading {
  readonly wall: Date
  /** Clock and monotonic clock when the clock was last believed, and the monotonic clock now. */
  readonly anchor: { readonly wall: Date; readonly monotonicMs: number }
  readonly monotonicMs: number
  /** The newest event on record; null where there is none. */
  readonly newestRecord: Date | null
  /** An outside source; null where none answers. */
  readonly outside: Date | null
  /** The database on another machine; null where it is on this one. */
  readonly database: Date | null
}

/** Why a clock is not believed. */
export type DoubtReason = 'jumped' | 'behind-records' | 'outside' | 'database' | 'unproven'

/** A clock that is not believed: by how many milliseconds it is ahead, negative where it is behind. */
export interface TimeFault {
  readonly reason: DoubtReason
  readonly offsetMs: number
}

/**
 * Whether a stop was so long, on a machine that was started anew, that its clock may be anything: nothing else tells a day of
 * rest from a clock set forward by a day. How long the stop was is only what the clock says.
 * @param gapMs stops up to this long need no confirmation; 0 asks for none
 */
export function judgeStop(
  now: { readonly wall: Date; readonly boot: string },
  last: { readonly wall: string; readonly boot: string },
  gapMs: number,
): TimeFault | null {
  const stopped = now.wall.getTime() - Date.parse(last.wall)
  const long = gapMs > 0 && now.boot !== last.boot && stopped > gapMs
  return long ? { reason: 'unproven', offsetMs: 0 } : null
}

/**
 * Judges a clock. An outside source decides alone; without it the database of another machine, then the records, which can
 * only show that it is behind, then the monotonic clock.
 */
export function judgeTime(reading: TimeReading, limitMs: number): TimeFault | null {
  const { wall, anchor, monotonicMs, newestRecord, outside, database } = reading
  const now = wall.getTime()
  const fault = (reason: DoubtReason, offsetMs: number): TimeFault | null =>
    Math.abs(offsetMs) > limitMs ? { reason, offsetMs: Math.round(offsetMs) } : null
  if (outside) return fault('outside', now - outside.getTime())
  const behind = newestRecord === null ? 0 : Math.min(0, now - newestRecord.getTime())
  const passed = monotonicMs - anchor.monotonicMs
  return (
    (database && fault('database', now - database.getTime())) ??
    fault('jumped', now - anchor.wall.getTime() - passed) ??
    fault('behind-records', behind)
  )
}
