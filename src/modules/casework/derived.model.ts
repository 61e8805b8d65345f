import type { JsonObject, JsonValue } from '#kernel/ledger'
import { differencesBetween, type ValueDifference } from '#kernel/rebuild'
import { type CaseClock, endOf, nearestDue } from './case-clock.ts'
import type { UnitPlace } from './elsewhere.ts'
import type { FoldedCase, FoldedTask } from './fold-case.ts'
import type { FoldedReading } from './fold-readings.ts'

/** Rows of a case by what tells them apart: tasks by their key, clocks and their events by their place. */
export type RowsBy = Readonly<Record<string, JsonObject>>

/** A case as its tables hold it, and as its acts say it should be. Instants are ISO text to the microsecond. */
export interface DerivedRows {
  readonly case: JsonObject
  readonly task: RowsBy
  readonly clock: RowsBy
  /** Clock events that have not happened yet. */
  readonly event: RowsBy
  /** What somebody was given to read. */
  readonly reading: RowsBy
}

/** An instant as rows are read here: with the microseconds that nobody writes and somebody may have put there. */
const instant = (at: string): string => `${at.slice(0, -1)}000Z`
const maybe = (at: string | null): string | null => (at === null ? null : instant(at))

const unitColumns = (unit: UnitPlace | null): JsonObject =>
  unit === null ? {} : { unitId: unit.id, unitPath: unit.path }

function caseRow(folded: FoldedCase<unknown>): JsonObject {
  const { opening, unit, pinned, state, status, dueOn, openedAt, closedAt, head } = folded
  const { unit: _first, ...opened } = opening ?? {}
  return {
    ...opened,
    ...unitColumns(unit),
    pinned,
    state: JSON.parse(JSON.stringify(state)) as JsonValue,
    status,
    dueOn,
    openedAt: instant(openedAt),
    closedAt: maybe(closedAt),
    actN: head.n,
    actHash: head.hash,
  }
}

const taskRow = (
  { node, role, unit, openedAt, claimedBy, claimedAt, closedAt }: FoldedTask,
  clocks: readonly CaseClock[],
): JsonObject => ({
  ...{ node, role, claimedBy },
  ...unitColumns(unit),
  openedAt: instant(openedAt),
  claimedAt: maybe(claimedAt),
  closedAt: maybe(closedAt),
  dueOn: closedAt === null ? nearestDue(clocks, unit?.id) : null,
})

const readingRow = ({ node, person, openedAt, readAt }: FoldedReading): JsonObject => ({
  ...{ node, person },
  openedAt: instant(openedAt),
  readAt: maybe(readAt),
})

const clockRow = (clock: CaseClock): JsonObject => {
  const { name, kind, unit = null, rule, startOn, dueOn, provisional, stoppedOn, passed = false } = clock
  const counted = JSON.parse(JSON.stringify(rule)) as JsonValue
  return { name, kind, unitId: unit, rule: counted, startOn, dueOn, provisional, stoppedOn, passed }
}

/** A clock that runs and whose last day has not ended awaits the end of that day. */
const awaits = (clock: CaseClock): boolean => clock.stoppedOn === null && clock.passed === undefined

/** The rows that a case has by its acts. Pure. */
export function rowsOf(folded: FoldedCase<unknown>): DerivedRows {
  const { tasks, clocks, readings } = folded
  const placed = clocks.map((clock, at) => [String(at), clock] as const)
  return {
    case: caseRow(folded),
    task: Object.fromEntries(tasks.map((task) => [task.key, taskRow(task, clocks)])),
    clock: Object.fromEntries(placed.map(([at, clock]) => [at, clockRow(clock)])),
    event: Object.fromEntries(
      placed
        .filter(([, clock]) => awaits(clock))
        .map(([at, clock]) => [at, { fireAt: instant(endOf(clock).toISOString()) }]),
    ),
    reading: Object.fromEntries(readings.map((reading) => [reading.key, readingRow(reading)])),
  }
}

/** Of a stored row the columns that the acts know. */
const known = (stored: JsonObject, computed: JsonObject): JsonObject =>
  Object.fromEntries(Object.keys(computed).map((name) => [name, stored[name] ?? null]))

function rowDifferences(name: string, stored: RowsBy, computed: RowsBy): ValueDifference[] {
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(computed)])].sort()
  return keys.flatMap((key) => {
    const [before, after] = [stored[key], computed[key]]
    const field = `${name}.${key}`
    if (!before || !after) return [{ field, stored: before ?? null, computed: after ?? null }]
    return differencesBetween(known(before, after), after, field)
  })
}

/** Where the stored rows of a case are not what its acts say. Pure. */
export const caseDifferences = (stored: DerivedRows, computed: DerivedRows): ValueDifference[] => [
  ...differencesBetween(known(stored.case, computed.case), computed.case),
  ...rowDifferences('task', stored.task, computed.task),
  ...rowDifferences('clock', stored.clock, computed.clock),
  ...rowDifferences('event', stored.event, computed.event),
  ...rowDifferences('reading', stored.reading, computed.reading),
]
