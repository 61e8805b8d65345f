/** How long a code holds. */
export const CODE_LIFE_MS = 5 * 60_000
/** Wrong tries that make a code void. */
export const MOST_ATTEMPTS = 5
/** How long to wait before the next code to the same phone. */
export const CODE_WAIT_MS = 60_000
/** Codes to one phone within `CODE_WINDOW_MS`. */
export const MOST_CODES = 10
/** Codes older than this are forgotten. */
export const CODE_WINDOW_MS = 24 * 3_600_000

/** What of a code decides whether it still opens anything. */
export interface CodeState {
  readonly attempts: number
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

/** Whether a code may still be tried: not used, not expired, not tried too often. */
export const isOpen = ({ attempts, expiresAt, usedAt }: CodeState, now: Date): boolean =>
  usedAt === null && attempts < MOST_ATTEMPTS && now < expiresAt

/**
 * When the next code may be asked for.
 * @param made when the codes of the last 24 hours were made, newest first
 */
export function nextCodeAt(made: readonly Date[], now: Date): Date {
  const wait = made[0] ? made[0].getTime() + CODE_WAIT_MS : 0
  const oldest = made[MOST_CODES - 1]
  const full = oldest ? oldest.getTime() + CODE_WINDOW_MS : 0
  return new Date(Math.max(now.getTime(), wait, full))
}
