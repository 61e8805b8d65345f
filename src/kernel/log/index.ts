import { type Logger, pino } from 'pino'

export type { Logger } from 'pino'

/** A structured logger. Personal data never goes into it: ids and codes only. */
export const createLog = (level: string): Logger =>
  pino({ level, base: null, redact: ['req.headers.cookie', 'req.headers.authorization'] })

/** A logger that says nothing. */
export const silentLog: Logger = pino({ level: 'silent' })
