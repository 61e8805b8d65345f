import { newId } from '#kernel/ids'
import { type Case, unitOfTask } from './case.ts'
import { type CaseClock, endOf, nearestDue } from './case-clock.ts'

/** A task to be opened. */
export interface TaskToOpen {
  readonly case: string
  readonly unitId: string
  readonly unitPath: string
  readonly dueOn: string | null
  readonly id: string
  readonly key: string
  readonly node: string
  readonly role: string
  /** It was closed again by an act that is saved with the one that opened it. */
  readonly closed: boolean
}

/** What becomes of the open tasks of a case: which are closed, and when the case is due now, in each unit. */
export interface TasksToSettle {
  readonly case: string
  readonly dueOn: string | null
  /** In units with clocks of their own; elsewhere as the whole case is. */
  readonly dueIn: Readonly<Record<string, string | null>>
  readonly close: readonly string[]
}

/** 传阅: somebody is to read. */
export interface ReadingToOpen {
  readonly case: string
  readonly key: string
  readonly node: string
  readonly person: string
  /** It was read by an act that is saved with the one that opened it. */
  readonly read: boolean
}

/** A row of a clock, by its place among the clocks of its case. */
export interface ClockRow {
  readonly case: string
  readonly at: number
  readonly id: string
  readonly name: string
  readonly kind: CaseClock['kind']
  readonly unit: string | null
  readonly rule: CaseClock['rule']
  readonly startOn: string
  readonly dueOn: string
  readonly provisional: boolean
  readonly stoppedOn: string | null
  readonly passed: boolean
}

/** When something happens by itself. */
export interface ClockEventRow {
  readonly case: string
  readonly at: number
  readonly fireAt: string
}

/** What the unsaved acts of cases do to the tables of tasks and clocks. */
export interface Projection {
  readonly settle: readonly TasksToSettle[]
  readonly open: readonly TaskToOpen[]
  readonly reading: readonly ReadingToOpen[]
  /** Readings that are over. */
  readonly read: readonly { readonly case: string; readonly key: string }[]
  readonly start: readonly ClockRow[]
  /** Clocks that were there before. */
  readonly change: readonly ClockRow[]
  /** Running clocks that end at an instant of their own, or another than before. */
  readonly await: readonly ClockEventRow[]
  /** Clocks that stopped: nothing more happens by them. */
  readonly forget: readonly Omit<ClockEventRow, 'fireAt'>[]
}

const rowOf = (found: Case<unknown>, clock: CaseClock, at: number): ClockRow => {
  const { name, kind, unit = null, rule, startOn, dueOn, provisional, stoppedOn, passed = false } = clock
  return {
    ...{ case: found.id, at, id: newId(), name, kind, unit, rule, startOn, dueOn, provisional, stoppedOn },
    passed,
  }
}

type ClockPart = Pick<Projection, 'start' | 'change' | 'await' | 'forget'>

function clockPart(found: Case<unknown>): ClockPart {
  const { id, clocksBefore } = found
  const moved = found.state.clocks
    .map((clock, at) => ({ clock, at, before: clocksBefore[at] }))
    .filter(({ clock, before }) => clock !== before)
  const awaited = moved.filter(
    ({ clock, before }) =>
      clock.stoppedOn === null &&
      clock.passed === undefined &&
      (before === undefined || endOf(before).getTime() !== endOf(clock).getTime()),
  )
  const forgotten = moved.filter(({ clock, before }) => before && clock.stoppedOn !== null)
  return {
    start: moved.filter(({ before }) => !before).map(({ clock, at }) => rowOf(found, clock, at)),
    change: moved.filter(({ before }) => before).map(({ clock, at }) => rowOf(found, clock, at)),
    await: awaited.map(({ clock, at }) => ({ case: id, at, fireAt: endOf(clock).toISOString() })),
    forget: forgotten.map(({ at }) => ({ case: id, at })),
  }
}

/** When a case is due in each of the units that have clocks of their own. */
const dueIn = (clocks: readonly CaseClock[]): Record<string, string | null> =>
  Object.fromEntries(
    clocks.flatMap(({ unit }) => (unit === undefined ? [] : [[unit, nearestDue(clocks, unit)]])),
  )

/** Whether a case is due on another day than before, as a whole or in a unit. */
const isMoved = ({ state, clocksBefore }: Case<unknown>): boolean =>
  nearestDue(state.clocks) !== nearestDue(clocksBefore) ||
  state.clocks.some(
    ({ unit }) => unit !== undefined && nearestDue(state.clocks, unit) !== nearestDue(clocksBefore, unit),
  )

function readingPart({ id, flowEvents }: Case<unknown>): Pick<Projection, 'reading' | 'read'> {
  const over = new Set(
    flowEvents.flatMap((event) => (event.type === 'reading-closed' ? [event.reading] : [])),
  )
  const reading = flowEvents.flatMap((event) =>
    event.type === 'reading-opened' && event.seat.person !== undefined
      ? [
          {
            ...{ case: id, key: event.reading, node: event.node, person: event.seat.person },
            read: over.has(event.reading),
          },
        ]
      : [],
  )
  const opened = new Set(reading.map(({ key }) => key))
  return { reading, read: [...over].filter((key) => !opened.has(key)).map((key) => ({ case: id, key })) }
}

function taskPart(found: Case<unknown>): Pick<Projection, 'settle' | 'open'> {
  const { id, flowEvents } = found
  const { clocks } = found.state
  const closed = new Set(flowEvents.flatMap((event) => (event.type === 'task-closed' ? [event.task] : [])))
  const open = flowEvents.flatMap((event) => {
    if (event.type !== 'task-opened') return []
    const { task: key, node, candidate } = event
    const { id: unitId, path: unitPath } = unitOfTask(found, key)
    const place = { case: id, unitId, unitPath, dueOn: nearestDue(clocks, unitId) }
    return [{ ...place, id: newId(), key, node, role: candidate.role, closed: closed.has(key) }]
  })
  const opened = new Set(open.map((task) => task.key))
  const close = [...closed].filter((key) => !opened.has(key))
  if (close.length === 0 && !isMoved(found)) return { open, settle: [] }
  return { open, settle: [{ case: id, dueOn: nearestDue(clocks), dueIn: dueIn(clocks), close }] }
}

/** Reads from the unsaved acts of cases what becomes of their tasks and clocks. */
export function projectionOf(cases: readonly Case<unknown>[]): Projection {
  const parts = cases.map((found) => ({
    ...taskPart(found),
    ...readingPart(found),
    ...clockPart(found),
  }))
  return {
    settle: parts.flatMap(({ settle }) => settle),
    open: parts.flatMap(({ open }) => open),
    reading: parts.flatMap(({ reading }) => reading),
    read: parts.flatMap(({ read }) => read),
    start: parts.flatMap(({ start }) => start),
    change: parts.flatMap(({ change }) => change),
    await: parts.flatMap((part) => part.await),
    forget: parts.flatMap(({ forget }) => forget),
  }
}
