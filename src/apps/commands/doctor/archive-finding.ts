import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type LogReach, listCopies, reachFrom, readManifest, waitingIn } from '#kernel/backup'
import type { Config } from '#kernel/config'
import { findCluster, spoolOf } from '#kernel/postgres'
import { say } from '../command.ts'
import type { Finding, Mark } from './finding.ts'

const MINUTE_MS = 60_000
/** A part of the log is carried away within seconds. */
const LAG_MINUTES = 5

/** What is known of the archive of a node. */
export interface ArchiveFacts {
  /** How far the archive leads from the newest copy that holds a base; undefined where none does. */
  readonly reach: LogReach | undefined
  /** Since when the oldest part of the log waits to be carried away; undefined where none does. */
  readonly waitsSince: Date | undefined
}

const found = (mark: Mark, text: string): Finding => ({ check: 'archive', mark, text })

/** Judges whether a node could be restored to an instant of just now. */
export function judgeArchive({ reach, waitsSince }: ArchiveFacts, now: Date): Finding {
  const minutes = waitsSince ? Math.floor((now.getTime() - waitsSince.getTime()) / MINUTE_MS) : 0
  if (minutes >= LAG_MINUTES) return found('problem', say('doctor.archive.lags', { minutes }))
  if (!reach) return found('warning', say('doctor.archive.first'))
  if (reach.broken) return found('problem', say('doctor.archive.gap'))
  const until = reach.until?.toISOString()
  return found('ok', until ? say('doctor.archive.ok', { until }) : say('doctor.archive.young'))
}

async function newestReach(target: string): Promise<LogReach | undefined> {
  for (const copy of await listCopies(target)) {
    const { base } = await readManifest(copy.folder)
    if (base) return reachFrom(target, base.firstLog)
  }
  return undefined
}

async function oldestWaiting(dataDir: string): Promise<Date | undefined> {
  const cluster = findCluster(dataDir)?.cluster
  if (cluster === undefined) return undefined
  const [first] = await waitingIn(spoolOf(cluster))
  return first === undefined
    ? undefined
    : (await stat(join(spoolOf(cluster), first)).catch(() => undefined))?.mtime
}

/** Looks after the archive of a node; nothing is said where none is wanted. */
export async function archiveFinding({ backup, dataDir }: Config, now: Date): Promise<Finding[]> {
  if (!backup?.archive) return []
  const [reach, waitsSince] = await Promise.all([newestReach(backup.dir), oldestWaiting(dataDir)])
  return [judgeArchive({ reach, waitsSince }, now)]
}
