import type { RunWork, SystemActor } from '#kernel/context'
import { deleteDeliveredBefore } from './purge.store.ts'

/** How long a delivered event is kept. */
const KEPT_MS = 90 * 86_400_000
const BATCH = 1_000

const purger = (governmentId: string): SystemActor => ({
  kind: 'system',
  name: 'events.purger',
  governmentId,
  permissions: [],
})

/**
 * Deletes events that reached everybody long ago, so that they do not pile up; what is open, dead or young stays. Each
 * batch is a transaction of its own and small, and locks nothing that a delivery waits for.
 * @returns how many events are gone
 */
export async function purgeEvents(
  run: RunWork,
  governments: readonly string[],
  batch = BATCH,
): Promise<number> {
  let total = 0
  for (const governmentId of governments) {
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const done = await run(purger(governmentId), false, ({ tx, now }) =>
        deleteDeliveredBefore(tx, governmentId, new Date(now.getTime() - KEPT_MS), after, batch),
      )
      total += done.deleted
      if (done.last === null) break
      after = done.last
    }
  }
  return total
}
