import type { Kysely } from 'kysely'
import { monotonicMs } from '#kernel/time'
import { type Government, listGovernments } from '#modules/org'

/**
 * The governments of the installation, read at most once per `maxAgeMs`: a new government is known to every
 * process within that time.
 */
export function governmentDirectory(
  db: Kysely<unknown>,
  maxAgeMs: number,
): () => Promise<readonly Government[]> {
  let known: Promise<readonly Government[]> | undefined
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
