import { newId } from '#kernel/ids'
import type { Case } from './case.ts'
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

/** What becomes of the open tasks of a case: which are closed, and when the case is due now. */
export interface TasksToSettle {
  readonly case: string
  readonly dueOn: string | null
  readonly close: readonly string[]
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
  readonly start: readonly ClockRow[]
  /** Clocks that were there before. */
  readonly change: readonly ClockRow[]
  /** Running clocks with a date of their own, or another than before. */
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
      (before === undefined || before.dueOn !== clock.dueOn),
  )
  const forgotten = moved.filter(({ clock, before }) => before && clock.stoppedOn !== null)
  return {
    start: moved.filter(({ before }) => !before).map(({ clock, at }) => rowOf(found, clock, at)),
    change: moved.filter(({ before }) => before).map(({ clock, at }) => rowOf(found, clock, at)),
    await: awaited.map(({ clock, at }) => ({ case: id, at, fireAt: endOf(clock).toISOString() })),
    forget: forgotten.map(({ at }) => ({ case: id, at })),
  }
}

function taskPart(found: Case<unknown>): Pick<Projection, 'settle' | 'open'> {
  const { id, unitId, unitPath, flowEvents } = found
  const dueOn = nearestDue(found.state.clocks)
  const closed = new Set(flowEvents.flatMap((event) => (event.type === 'task-closed' ? [event.task] : [])))
  const open = flowEvents.flatMap((event) => {
    if (event.type !== 'task-opened') return []
    const { task: key, node, candidate } = event
    const place = { case: id, unitId, unitPath, dueOn }
    return [{ ...place, id: newId(), key, node, role: candidate.role, closed: closed.has(key) }]
  })
  const opened = new Set(open.map((task) => task.key))
  const close = [...closed].filter((key) => !opened.has(key))
  const settles = close.length > 0 || dueOn !== nearestDue(found.clocksBefore)
  return { open, settle: settles ? [{ case: id, dueOn, close }] : [] }
}

/** Reads from the unsaved acts of cases what becomes of their tasks and clocks. */
export function projectionOf(cases: readonly Case<unknown>[]): Projection {
  const parts = cases.map((found) => ({ ...taskPart(found), ...clockPart(found) }))
  return {
    settle: parts.flatMap(({ settle }) => settle),
    open: parts.flatMap(({ open }) => open),
    start: parts.flatMap(({ start }) => start),
    change: parts.flatMap(({ change }) => change),
    await: parts.flatMap((part) => part.await),
    forget: parts.flatMap(({ forget }) => forget),
  }
}
