import type { Kysely } from 'kysely'
import { monotonicMs } from '#kernel/time'
import { readPulse } from './amendment.store.ts'
import { type LegalTime, readLegalTime } from './legal-time.ts'

/** Reads in a transaction that sees every government. */
export type ReadAll = <T>(read: (tx: Kysely<unknown>) => Promise<T>) => Promise<T>

/**
 * Legal time as it was at most `maxAgeMs` ago: within that time every process knows of an amendment. Those who ask at the
 * same moment share one look; what has not changed is not read again.
 */
export function keepLegalTime(first: LegalTime, maxAgeMs: number, read: ReadAll): () => Promise<LegalTime> {
  let known = first
  let look: Promise<LegalTime> | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  const renew = async (): Promise<LegalTime> => {
    const begun = monotonicMs()
    known = await read(async (tx) => ((await readPulse(tx)) === known.pulse ? known : readLegalTime(tx)))
    lookedAt = begun
    return known
  }
  return () => {
    if (monotonicMs() - lookedAt < maxAgeMs) return Promise.resolve(known)
    look ??= renew().finally(() => {
      look = undefined
    })
    return look
  }
}
