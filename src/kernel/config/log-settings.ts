import { isAbsolute, resolve } from 'node:path'

const MIB = 2 ** 20

/** How the log is written to files. */
export interface LogSettings {
  /** Absolute folder (`LOG_DIR`). */
  readonly folder: string
  /** A file is put aside at this size, in bytes (`LOG_MAX_MB`, 20). */
  readonly maxBytes: number
  /** Files put aside are deleted after so many days (`LOG_KEEP_DAYS`, 30). */
  readonly keepDays: number
}

/** What can be wrong with the settings; the name of its sentence. */
export type LogFault = 'log-max-mb' | 'log-keep-days'

const COUNT = /^[1-9]\d{0,3}$/

/**
 * Reads how the log is written.
 * @returns undefined where no `LOG_DIR` is set: then it goes to standard error
 */
export function readLogSettings(
  given: (name: string) => string | undefined,
  refuse: (fault: LogFault, value: string) => undefined,
): LogSettings | undefined {
  const dir = given('LOG_DIR')
  const [megabytes, days] = [given('LOG_MAX_MB') ?? '20', given('LOG_KEEP_DAYS') ?? '30']
  if (dir === undefined) return undefined
  if (!COUNT.test(megabytes)) refuse('log-max-mb', megabytes)
  if (!COUNT.test(days)) refuse('log-keep-days', days)
  const folder = isAbsolute(dir) ? resolve(dir) : resolve(process.cwd(), dir)
  return { folder, maxBytes: Number(megabytes) * MIB, keepDays: Number(days) }
}
