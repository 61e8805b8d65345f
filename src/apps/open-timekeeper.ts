import type { RunWork, SystemActor } from '#kernel/context'
import { type Database, inTransaction } from '#kernel/db'
import { databaseTime, monotonicMs, type TimeSource } from '#kernel/time'
import { type MachineClock, type SeenStore, TimeKeeper } from '#kernel/timecheck'

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
  /** How long the machine has been running; not asked where left out. */
  readonly machine?: () => MachineClock | null
  /** Where the last believed clock is kept; nowhere where left out. */
  readonly seen?: SeenStore
  /** Longest stop of a machine started anew that needs no confirmation, in milliseconds; none needs one where left out. */
  readonly gapMs?: number
}

const keeper: SystemActor = { kind: 'system', name: 'kernel.timecheck', governmentId: null, permissions: [] }
const nobody = async () => null
const LIMIT_MS = 60_000
const forgotten: SeenStore = { read: () => null, write: () => undefined }

/** A keeper of the time of a node; it checks when it is started, or asked to. */
export function openTimekeeper(
  { db }: Pick<Database, 'db'>,
  run: RunWork,
  wall: TimeSource,
  onError: (part: string, error: unknown) => void,
  sources: TimeSources,
): TimeKeeper {
  const { monotonic = monotonicMs, outside = nobody, elsewhere = false, limitMs = LIMIT_MS } = sources
  const { machine = () => null, seen = forgotten, gapMs = 0 } = sources
  return new TimeKeeper({
    ...{ wall, monotonic, outside, limitMs, machine, seen, gapMs },
    database: elsewhere ? () => databaseTime(db) : nobody,
    read: (work) => run(keeper, true, ({ tx }) => work(tx)),
    write: (work) =>
      inTransaction(db, { read: [], write: null, actor: 'system:kernel.timecheck' }, false, work),
    onError: (error) => onError('kernel.timecheck', error),
  })
}
