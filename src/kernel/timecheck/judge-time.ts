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
export type DoubtReason = 'jumped' | 'behind-records' | 'outside' | 'database'

/** A clock that is not believed: by how many milliseconds it is ahead, negative where it is behind. */
export interface TimeFault {
  readonly reason: DoubtReason
  readonly offsetMs: number
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
