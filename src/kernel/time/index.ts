export { databaseTime } from './database-time.store.ts'

/** Where the platform reads the time. The only place that may ask the machine's clock. */
export type TimeSource = () => Date

/** The machine's clock, UTC. */
export const systemTime: TimeSource = () => new Date()

/** Milliseconds of a monotonic clock, for measuring durations only; never a date. */
export const monotonicMs = (): number => performance.now()
