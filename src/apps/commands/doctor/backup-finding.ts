import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#kernel/config'
import { type LastCopy, readLastCopy } from '../../backup/last-copy.ts'
import { say } from '../command.ts'
import type { Finding, Mark } from './finding.ts'

const HOUR_MS = 3_600_000
/** A daily copy and two hours to make it. */
const FRESH_HOURS = 26
const TOO_OLD_HOURS = 7 * 24
/** In its first days a node may be without a copy. */
const FIRST_HOURS = 3 * 24

const hoursSince = (instant: string | Date, now: Date): number =>
  (now.getTime() - new Date(instant).getTime()) / HOUR_MS

const found = (mark: Mark, text: string): Finding => ({ check: 'backup', mark, text })

/** What is known of a node's copies. */
export interface CopyFacts {
  /** The newest good one. */
  readonly last: LastCopy | undefined
  /** Whether it is still where it was made. */
  readonly present: boolean
  /** When the node's keys were made. */
  readonly installedAt: Date
}

function judgeLast(
  { folder, takenAt, lost }: LastCopy,
  present: boolean,
  daily: boolean,
  now: Date,
): Finding {
  const hours = Math.floor(hoursSince(takenAt, now))
  const params = { folder, takenAt, hours, lost }
  if (lost > 0) return found('problem', say('doctor.backup.lost', params))
  if (!present) return found(daily ? 'problem' : 'warning', say('doctor.backup.away', params))
  if (hours >= TOO_OLD_HOURS) return found('problem', say('doctor.backup.old', params))
  return hours >= FRESH_HOURS
    ? found('warning', say('doctor.backup.old', params))
    : found('ok', say('doctor.backup.ok', params))
}

/** Judges how old the last good copy is. A demo node without daily copies needs none. */
export function judgeCopies(
  { last, present, installedAt }: CopyFacts,
  { demo, backup }: Pick<Config, 'demo' | 'backup'>,
  now: Date,
): Finding {
  if (last) return judgeLast(last, present, backup !== undefined, now)
  if (demo !== 'none' && !backup) return found('ok', say('doctor.backup.demo'))
  const young = hoursSince(installedAt, now) < FIRST_HOURS
  return found(young ? 'warning' : 'problem', say(backup ? 'doctor.backup.none' : 'doctor.backup.unset'))
}

/** Looks after the copies of a node. */
export async function backupFinding(config: Config, now: Date): Promise<Finding> {
  const last = await readLastCopy(config.dataDir)
  const present = last !== undefined && existsSync(join(last.folder, 'manifest.json'))
  const made = await stat(join(config.dataDir, 'keys', 'index.key')).catch(() => undefined)
  return judgeCopies({ last, present, installedAt: made?.mtime ?? now }, config, now)
}
