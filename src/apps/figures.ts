import type { Config } from '#kernel/config'
import type { NodeFigures } from '#kernel/context'
import { freeSpaceOf } from '#kernel/disk'
import { readLastCopy } from './backup/last-copy.ts'
import { foldersOf, type Work } from './commands/doctor/examine.ts'

/** The numbers of a node: what waits, what was given up, room, and the last copy. */
export async function figuresOf(config: Config, work: Work, now: Date): Promise<NodeFigures> {
  const { backlog, queue, sealing } = work
  const spaces = await Promise.all(foldersOf(config).map(freeSpaceOf))
  const lastCopy = await readLastCopy(config.dataDir)
  const waited = backlog.openSince === null ? 0 : now.getTime() - backlog.openSince.getTime()
  return {
    deliveriesOpen: backlog.open,
    deliveriesDead: backlog.dead,
    deliveryLagSeconds: Math.max(0, Math.round(waited / 1000)),
    jobsWaiting: queue.waiting,
    jobsFailed: queue.failed,
    actsUnsealed: sealing.unsealed.acts,
    diskFreeBytes: Math.min(...spaces.map(({ free }) => free)),
    lastCopyAt: lastCopy === undefined ? null : new Date(lastCopy.takenAt),
  }
}
