import { isAbsolute, resolve } from 'node:path'

/** How a node copies itself every day. */
export interface BackupSettings {
  /** Absolute folder of the copies (`BACKUP_DIR`). */
  readonly dir: string
  /** Time of day in Asia/Shanghai, `HH:MM` (`BACKUP_AT`, 02:30). */
  readonly at: string
  /** Whether the keys are kept elsewhere or sealed into the copy (`BACKUP_KEYS`, which has no default). */
  readonly keys: 'separate' | 'sealed'
  /** Absolute path of the passphrase for sealing (`BACKUP_PASSPHRASE_FILE`). */
  readonly passphraseFile: string | undefined
  /** How many copies are kept, 1–999 (`BACKUP_KEEP`, 14). */
  readonly keep: number
  /** Whether the log of the embedded database is archived beside the copies (`BACKUP_ARCHIVE`, off). */
  readonly archive: boolean
}

/** What can be wrong with the settings; the name of its sentence. */
export type BackupFault = 'backup-archive' | 'backup-at' | 'backup-keep' | 'backup-keys' | 'backup-passphrase'

const absolute = (path: string): string => (isAbsolute(path) ? resolve(path) : resolve(process.cwd(), path))

/**
 * Reads the settings of the daily copy.
 * @param given the value of a variable, undefined where it is empty
 * @returns undefined where no `BACKUP_DIR` is set
 */
export function readBackupSettings(
  given: (name: string) => string | undefined,
  refuse: (fault: BackupFault, value: string) => undefined,
): BackupSettings | undefined {
  const [dir, keys] = [given('BACKUP_DIR'), given('BACKUP_KEYS')]
  const passphraseFile = given('BACKUP_PASSPHRASE_FILE')
  const at = given('BACKUP_AT') ?? '02:30'
  const keep = given('BACKUP_KEEP') ?? '14'
  const archive = given('BACKUP_ARCHIVE') ?? 'off'
  if (dir === undefined) return undefined
  if (archive !== 'on' && archive !== 'off') refuse('backup-archive', archive)
  if (archive === 'on' && given('DATABASE_URL') !== undefined) refuse('backup-archive', archive)
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) refuse('backup-at', at)
  if (!/^[1-9]\d{0,2}$/.test(keep)) refuse('backup-keep', keep)
  if (keys !== 'separate' && keys !== 'sealed') return refuse('backup-keys', keys ?? '')
  if (keys === 'sealed' && passphraseFile === undefined) return refuse('backup-passphrase', '')
  return {
    dir: absolute(dir),
    ...{ at, keys, keep: Number(keep), archive: archive === 'on' },
    passphraseFile: passphraseFile === undefined ? undefined : absolute(passphraseFile),
  }
}
