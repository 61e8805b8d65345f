/** How long after a check the same clerk may restore the account of who stands before him. */
const FRESH_MS = 30 * 60_000

/** What of a proof decides who may restore the account. */
export interface CheckMade {
  readonly level: string
  readonly at: Date
  readonly personId: string | null
  readonly endedAt: Date | null
}

/**
 * Until when a clerk may restore an account: he himself has checked its owner a moment ago.
 * @param checks newest first
 */
export function restoreUntil(checks: readonly CheckMade[], personId: string, now: Date): Date | null {
  const made = checks.find(
    (check) => check.level === 'window' && check.endedAt === null && check.personId === personId,
  )
  const until = made ? new Date(made.at.getTime() + FRESH_MS) : null
  return until !== null && now < until ? until : null
}
