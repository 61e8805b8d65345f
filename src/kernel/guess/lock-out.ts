/** Wrong passwords in a row that lock an account. */
export const MOST_FAILURES = 5
/** How long it stays locked. */
export const LOCKED_MS = 15 * 60_000

/** What an account remembers of wrong passwords. */
export interface LockState {
  /** Wrong passwords since the last right one or the last lock, 0 to 4. */
  readonly failures: number
  readonly lockedUntil: Date | null
}

/** An account with nothing held against it. */
export const UNLOCKED: LockState = { failures: 0, lockedUntil: null }

/** Whether every password is refused at this instant. */
export const isLocked = ({ lockedUntil }: LockState, now: Date): boolean =>
  lockedUntil !== null && now < lockedUntil

/** The state after a wrong password. While the account is locked nothing is counted, so that a lock ends. */
export function afterFailure(state: LockState, now: Date): LockState {
  if (isLocked(state, now)) return state
  const failures = state.failures + 1
  if (failures < MOST_FAILURES) return { failures, lockedUntil: null }
  return { failures: 0, lockedUntil: new Date(now.getTime() + LOCKED_MS) }
}
