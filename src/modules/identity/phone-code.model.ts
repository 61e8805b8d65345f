/** Digits of a code. */
export const CODE_LENGTH = 6
/** How long a code is good. */
export const CODE_MINUTES = 5
/** Wrong tries that spoil a code. */
export const MAX_ATTEMPTS = 5
/** Codes for one phone in one hour. */
export const CODES_PER_HOUR = 5
/** Seconds between two codes for one phone. */
export const SECONDS_BETWEEN = 60

/** What of a code says whether it is still good. */
export interface CodeState {
  readonly attempts: number
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

/** Whether a code may still be tried. */
export const isOpen = (code: CodeState, now: Date): boolean =>
  code.usedAt === null && code.attempts < MAX_ATTEMPTS && now < code.expiresAt

/** End of a code made now. */
export const codeEnd = (now: Date): Date => new Date(now.getTime() + CODE_MINUTES * 60_000)

/**
 * How long a phone must wait for its next code.
 * @param sentAt instants of the codes of the last hour, newest first
 * @returns whole seconds; 0 where it need not wait
 */
export function secondsToWait(sentAt: readonly Date[], now: Date): number {
  const until = (from: Date | undefined, seconds: number) =>
    from ? Math.ceil((from.getTime() + seconds * 1000 - now.getTime()) / 1000) : 0
  return Math.max(0, until(sentAt[0], SECONDS_BETWEEN), until(sentAt[CODES_PER_HOUR - 1], 3600))
}
