const HOUR = 3_600_000

/** A session ends this long after it began, whatever happens. */
export const SESSION_MS = 12 * HOUR
/** A session ends when it was not used for this long. */
export const IDLE_MS = 2 * HOUR
/** How often, at most, a session's use is noted. */
const TOUCH_MS = 60_000
/** How long ended sessions are kept for their owner to see. */
const KEPT_MS = 30 * 24 * HOUR

const before = (instant: Date, ms: number): Date => new Date(instant.getTime() - ms)

/** The instants that decide about a session now. */
export const sessionLimits = (now: Date) => ({
  /** It must have been used after this. */
  seenAfter: before(now, IDLE_MS),
  /** Its use is noted where it was last noted before this. */
  touchBefore: before(now, TOUCH_MS),
  /** It is forgotten where it ended before this. */
  keptAfter: before(now, KEPT_MS),
})

/** End of a session that begins now. */
export const sessionEnd = (now: Date): Date => new Date(now.getTime() + SESSION_MS)
