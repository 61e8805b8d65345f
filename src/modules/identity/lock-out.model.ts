/** Failures in a row that lock an account. */
export const MAX_FAILURES = 5
/** How long it stays locked. */
export const LOCK_MS = 15 * 60_000

/** What of an account says whether it is locked. */
export interface LockState {
  readonly failures: number
  readonly lockedUntil: Date | null
}

/** Whether an account is locked now. */
export const isLocked = ({ lockedUntil }: LockState, now: Date): boolean => lockedUntil !== null && now < lockedUntil

/**
 * The state after one more failure: the fifth in a row locks, and counting begins anew. A locked account is not
 * locked for longer, so that nobody can keep its owner out for ever.
 */
export function afterFailure(state: LockState, now: Date): LockState {
  if (isLocked(state, now)) return state
  const failures = state.failures + 1
  if (failures < MAX_FAILURES) return { failures, lockedUntil: null }
  return { failures: 0, lockedUntil: new Date(now.getTime() + LOCK_MS) }
}

/** The state after a success. */
export const UNLOCKED: LockState = { failures: 0, lockedUntil: null }
