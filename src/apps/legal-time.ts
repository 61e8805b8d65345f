import { legalDayOf } from '#kernel/calendar'
import type { LegalServices, RunWork } from '#kernel/context'
import { type Database, inTransaction } from '#kernel/db'
import { monotonicMs } from '#kernel/time'
import { keepLegalTime, type LegalTime, readLegalTime, tellAmendments, tellHours } from '#modules/legaltime'
import { type Government, listGovernments } from '#modules/org'

/** The law of time for requests, and who tells the governments when it changes. */
export interface OpenLegalTime {
  /** For a government, or for the node itself, at an instant. */
  in(governmentId: string | null, at: Date): Promise<LegalServices>
  /** As it was last read, for the state. */
  latest(at: Date): LegalServices
  /**
   * Tells every government of new amendments and new office hours, once every process knows of them: a subscriber sees what it is told of.
   * @returns how many were told
   */
  tell(run: RunWork): Promise<number>
}

/**
 * Opens legal time on a migrated database.
 * @param maxAgeMs how old what a request sees may be
 */
export async function openLegalTime(
  { db }: Pick<Database, 'db'>,
  governments: () => Promise<readonly Government[]>,
  maxAgeMs: number,
): Promise<OpenLegalTime> {
  const readAll = async <T>(read: (tx: typeof db) => Promise<T>): Promise<T> => {
    const ids = (await listGovernments(db)).map(({ id }) => id)
    return inTransaction(db, { read: ids, write: null, actor: 'system:legaltime' }, true, read)
  }
  let known: LegalTime = await readAll(readLegalTime)
  const kept = keepLegalTime(known, maxAgeMs, readAll)
  const current = async (): Promise<LegalTime> => {
    known = await kept()
    return known
  }
  let seen = { state: '', at: 0, told: false }
  return {
    in: async (governmentId, at) => {
      const legal = await current()
      const one =
        governmentId === null ? undefined : (await governments()).find(({ id }) => id === governmentId)
      return legal.in({ governmentId, division: one?.divisionCode ?? '00', on: legalDayOf(at) })
    },
    latest: (at) => known.in({ governmentId: null, division: '00', on: legalDayOf(at) }),
    tell: async (run) => {
      const [legal, all] = [await current(), await listGovernments(db)]
      const state = `${legal.pulse} ${all.map(({ id }) => id).join()}`
      if (state !== seen.state) seen = { state, at: monotonicMs(), told: false }
      if (seen.told || monotonicMs() - seen.at < 2 * maxAgeMs) return 0
      let told = 0
      for (const government of all) {
        told += await tellAmendments(run, government, legal.amendment)
        told += await tellHours(run, government)
      }
      seen = { ...seen, told: true }
      return told
    },
  }
}
