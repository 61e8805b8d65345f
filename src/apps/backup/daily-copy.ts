import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { listCopies, takenAt } from '#kernel/backup'
import { legalDayOf } from '#kernel/calendar'
import type { BackupSettings } from '#kernel/config'
import { faultCode } from '#kernel/db'
import type { Logger } from '#kernel/log'
import { systemTime } from '#kernel/time'

const DAY_MS = 86_400_000
const LOOK_EVERY_MS = 60_000
const AGAIN_AFTER_MS = 3_600_000
/** Of -20 (first) to 19 (last): those who wait for an answer come first. */
const PRIORITY = 10

/** The last instant at which a daily copy was due: `HH:MM` in Asia/Shanghai, at or before now. */
export function lastDue(now: Date, at: string): Date {
  const today = new Date(`${legalDayOf(now)}T${at}:00+08:00`)
  return today > now ? new Date(today.getTime() - DAY_MS) : today
}

/**
 * Whether a daily copy is to be made now: none was taken since it was last due, and the last try that failed is an
 * hour ago.
 */
export function isDue(now: Date, at: string, newest: Date | undefined, triedAt: Date | undefined): boolean {
  if (triedAt && now.getTime() - triedAt.getTime() < AGAIN_AFTER_MS) return false
  return newest === undefined || newest < lastDue(now, at)
}

/** A node that copies itself every day. */
export interface DailyCopyOptions {
  readonly settings: BackupSettings
  readonly dataDir: string
  /** The database, entered as its owner. */
  readonly adminUrl: string
  readonly log: Logger
}

/**
 * Makes the copy in a process of its own with low priority, so that whoever uses the node notices little of it.
 * @returns whether it was made
 */
async function copyBeside({ settings, dataDir, adminUrl, log }: DailyCopyOptions, signal: AbortSignal) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../cli.ts'), 'backup', '--json'], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: adminUrl, ...environmentOf(settings) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const stop = (): void => void child.kill('SIGTERM')
  signal.addEventListener('abort', stop)
  if (child.pid !== undefined) setPriority(child.pid, PRIORITY)
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-500)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  signal.removeEventListener('abort', stop)
  if (code !== 0 && !signal.aborted) log.error({ part: 'backup', code, said: said.trim() }, 'failed')
  return code === 0
}

const environmentOf = ({ dir, at, keys, keep, passphraseFile }: BackupSettings) => ({
  ...{ BACKUP_DIR: dir, BACKUP_AT: at, BACKUP_KEYS: keys, BACKUP_KEEP: String(keep), BACKUP_ARCHIVE: '' },
  ...(passphraseFile !== undefined && { BACKUP_PASSPHRASE_FILE: passphraseFile }),
})

/** Copies the node whenever a daily copy is due, also one that was missed. @returns how to stop it */
export function copyDaily(options: DailyCopyOptions): () => Promise<void> {
  const stopping = new AbortController()
  let triedAt: Date | undefined
  let underWay: Promise<unknown> | undefined
  const look = async (): Promise<void> => {
    const [newest] = await listCopies(options.settings.dir)
    if (!isDue(systemTime(), options.settings.at, newest && takenAt(newest), triedAt)) return
    triedAt = systemTime()
    if (await copyBeside(options, stopping.signal)) options.log.info({ part: 'backup' }, 'copied')
  }
  const start = (): void => {
    underWay ??= look()
      .catch((error: unknown) => options.log.error({ part: 'backup', code: faultCode(error) }, 'failed'))
      .finally(() => {
        underWay = undefined
      })
  }
  start()
  const timer = setInterval(start, LOOK_EVERY_MS)
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await underWay
  }
}
