/** SQLSTATEs of a server that stops, starts or has no place left, and of a connection that broke. */
const AWAY_STATES = new Set(['53300', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006', '25P03'])
/** What the driver says without a code when a connection breaks, does not come about or gives no answer. */
const AWAY_TEXT =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (was closed|has encountered a connection error) and is not queryable)/
/** System errors of a socket to a server that is not there, or not any more. */
const AWAY_CALLS = new Set(['connect', 'getaddrinfo'])

interface Traits {
  readonly code?: unknown
  readonly syscall?: unknown
  readonly severity?: unknown
}

/**
 * Whether an error says that the database cannot be reached just now, or that it ended the connection: whatever was
 * not committed is not there, and the same may be tried again later.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError && error.errors.some(isOutage)) return true
  const { code, syscall, severity } = error as Traits
  if (AWAY_CALLS.has(String(syscall))) return true
  if ((code === 'ECONNRESET' || code === 'EPIPE') && (syscall === 'read' || syscall === 'write')) return true
  if (severity === 'FATAL' || severity === 'PANIC') return true
  return AWAY_STATES.has(String(code)) || AWAY_TEXT.test(error.message)
}

/** SQLSTATEs of a statement that waited too long: for a lock, or for its own end; and of two that wait for each other. */
const BUSY_STATES = new Set(['55P03', '57014', '40P01', '40001', '53200', '53400'])

/** Whether the database is there and was too busy to do it: the same may be tried again. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && BUSY_STATES.has(String((error as Traits).code))

/**
 * What an error is called where faults are counted and logged: what is wrong with the database, the code that system
 * or database gave, or its class. Never its text, which could hold personal data.
 */
export function faultCode(error: unknown): string {
  if (isOutage(error)) return 'database-away'
  if (isDiskFull(error)) return 'disk-full'
  if (isBusy(error)) return 'database-busy'
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' && code !== '' ? code : String(name ?? 'unknown')
}

/** Whether the database has no room left on its disk. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && ['53100', 'ENOSPC', 'EDQUOT'].includes(String((error as Traits).code))
