import { destination, type Logger, pino } from 'pino'
import { type LogFileOptions, logFiles } from './log-files.ts'

export type { Logger } from 'pino'
export type { LogFileOptions } from './log-files.ts'

const STANDARD_ERROR = 2

/**
 * A structured logger to standard error, or to files. Personal data never goes into it: ids and codes only.
 * @param files where it is written instead
 */
export function createLog(level: string, files?: LogFileOptions): Logger {
  const standardError = destination(STANDARD_ERROR)
  return pino(
    { level, base: null, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    files ? logFiles(files, standardError) : standardError,
  )
}

/** A logger that says nothing. */
export const silentLog: Logger = pino({ level: 'silent' })
