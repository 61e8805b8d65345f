import { destination, type Logger, pino } from 'pino'

export type { Logger } from 'pino'

const STANDARD_ERROR = 2

/** A structured logger to standard error. Personal data never goes into it: ids and codes only. */
export const createLog = (level: string): Logger =>
  pino(
    { level, base: null, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    destination(STANDARD_ERROR),
  )

/** A logger that says nothing. */
export const silentLog: Logger = pino({ level: 'silent' })
