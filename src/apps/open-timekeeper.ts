import type { RunWork, SystemActor } from '#kernel/context'
import { type Database, inTransaction } from '#kernel/db'
import { databaseTime, monotonicMs, type TimeSource } from '#kernel/time'
import { TimeKeeper } from '#kernel/timecheck'

/** What the machine's clock is compared with, besides the records. */
export interface TimeSources {
  /** The process's own where left out. */
  readonly monotonic?: () => number
  /** None where left out. */
  readonly outside?: () => Promise<Date | null>
  /** Whether the database is on another machine and has a clock of its own. */
  readonly elsewhere?: boolean
  /** A difference that is no doubt yet, in milliseconds; a minute where left out. */
  readonly limitMs?: number
}

const keeper: SystemActor = { kind: 'system', name: 'kernel.timecheck', governmentId: null, permissions: [] }
const nobody = async () => null
const LIMIT_MS = 60_000

/** A keeper of the time of a node; it checks when it is started, or asked to. */
export function openTimekeeper(
  { db }: Pick<Database, 'db'>,
  run: RunWork,
  wall: TimeSource,
  onError: (part: string, error: unknown) => void,
  { monotonic = monotonicMs, outside = nobody, elsewhere = false, limitMs = LIMIT_MS }: TimeSources,
): TimeKeeper {
  return new TimeKeeper({
    ...{ wall, monotonic, outside, limitMs },
    database: elsewhere ? () => databaseTime(db) : nobody,
    read: (work) => run(keeper, true, ({ tx }) => work(tx)),
    write: (work) =>
      inTransaction(db, { read: [], write: null, actor: 'system:kernel.timecheck' }, false, work),
    onError: (error) => onError('kernel.timecheck', error),
  })
}
