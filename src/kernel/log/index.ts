import { destination, type Logger, pino } from 'pino'
import { type FaultMemory, faultOf } from './faults.ts'
import { type LogFileOptions, logFiles } from './log-files.ts'

export type { Logger } from 'pino'
export { createFaultMemory, type Fault, type FaultMemory, faultOf } from './faults.ts'
export type { LogFileOptions } from './log-files.ts'

const STANDARD_ERROR = 2
const ERROR_LEVEL = 50

/**
 * A structured logger to standard error, or to files. Personal data never goes into it: ids and codes only.
 * @param files where it is written instead
 * @param faults is told of every error
 */
export function createLog(level: string, files?: LogFileOptions, faults?: FaultMemory): Logger {
  const standardError = destination(STANDARD_ERROR)
  return pino(
    {
      ...{
        level,
        base: null,
        redact: ['req.headers.cookie', 'req.headers.authorization', 'busboyOptions.headers'],
      },
      hooks: {
        logMethod(given, write, as) {
          if (as >= ERROR_LEVEL) {
            const { part, code } = faultOf(given[0])
            faults?.remember(part, code)
          }
          write.apply(this, given)
        },
      },
    },
    files ? logFiles(files, standardError) : standardError,
  )
}

/** A logger that says nothing. */
export const silentLog: Logger = pino({ level: 'silent' })
