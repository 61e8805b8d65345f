const HOUR_MS = 3_600_000

/** A session ends this long after it began, whatever is done in it. */
export const LIFE_MS = 12 * HOUR_MS
/** A session in which nothing is asked for so long ends. */
export const IDLE_MS = 2 * HOUR_MS
/** `lastSeenAt` is written at most this often. */
const SEEN_EVERY_MS = 60_000

/** What of a session decides whether it is alive. */
export interface SessionTimes {
  readonly lastSeenAt: Date
  readonly expiresAt: Date
}

/** When a session that begins now ends at the latest. */
export const endOfLife = (now: Date): Date => new Date(now.getTime() + LIFE_MS)

/** Since when something must have been asked for in a session that is still alive. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - IDLE_MS)

/** Whether a session is alive: neither at the end of its life nor left alone too long. */
export const isAlive = ({ lastSeenAt, expiresAt }: SessionTimes, now: Date): boolean =>
  now < expiresAt && lastSeenAt > idleSince(now)

/** Whether it is time to write down that the session was used. */
export const isSeenAnew = ({ lastSeenAt }: SessionTimes, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= SEEN_EVERY_MS
