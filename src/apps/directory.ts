import type { Kysely } from 'kysely'
import type { GovernmentRef } from '#kernel/platform'
import { monotonicMs } from '#kernel/time'
import { listGovernments } from '#modules/org'

/**
 * The governments of the installation, read at most once per `maxAgeMs`: a new government is known to every
 * process within that time.
 */
export function governmentDirectory(
  db: Kysely<unknown>,
  maxAgeMs: number,
): () => Promise<readonly GovernmentRef[]> {
  let known: Promise<readonly GovernmentRef[]> | undefined
  let readAt = Number.NEGATIVE_INFINITY
  return () => {
    if (known === undefined || monotonicMs() - readAt >= maxAgeMs) {
      readAt = monotonicMs()
      known = listGovernments(db)
      known.catch(() => {
        known = undefined
      })
    }
    return known
  }
}
