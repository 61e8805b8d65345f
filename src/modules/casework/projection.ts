import { newId } from '#kernel/ids'
import type { Case } from './case.ts'
import type { ActBody, CaseClock } from './casework.model.ts'

/** A task to be opened. */
export interface TaskToOpen {
  readonly id: string
  readonly key: string
  readonly node: string
  readonly role: string
  /** It was closed again by an act that is saved with the one that opened it. */
  readonly closed: boolean
}

/** A clock to be started, as it stands after all acts that are saved. */
export interface ClockToStart extends CaseClock {
  readonly id: string
}

/** What the unsaved acts of a case do to the tables of tasks and clocks. */
export interface Projection {
  readonly open: readonly TaskToOpen[]
  /** Keys of tasks that were open before. */
  readonly close: readonly string[]
  readonly start: readonly ClockToStart[]
  /** Names of clocks that ran before, and the day they stop. */
  readonly stop: readonly { readonly name: string; readonly on: string }[]
}

function clockChanges(found: Case<unknown>): Pick<Projection, 'start' | 'stop'> {
  let start: ClockToStart[] = []
  const stop: { name: string; on: string }[] = []
  for (const act of found.acts) {
    const { stopClocks, startClocks = [] } = act.body as unknown as ActBody
    if (stopClocks) {
      const { names, on } = stopClocks
      stop.push(...names.map((name) => ({ name, on })))
      start = start.map((clock) =>
        clock.stoppedOn === null && names.includes(clock.name) ? { ...clock, stoppedOn: on } : clock,
      )
    }
    start.push(...startClocks.map((clock) => ({ ...clock, id: newId() })))
  }
  return { start, stop }
}

/** Reads from the unsaved acts of a case what becomes of its tasks and clocks. */
export function projectionOf(found: Case<unknown>): Projection {
  const closed = new Set(
    found.flowEvents.flatMap((event) => (event.type === 'task-closed' ? [event.task] : [])),
  )
  const open = found.flowEvents.flatMap((event) => {
    if (event.type !== 'task-opened') return []
    const { task: key, node, candidate } = event
    return [{ id: newId(), key, node, role: candidate.role, closed: closed.has(key) }]
  })
  const opened = new Set(open.map((task) => task.key))
  return { open, close: [...closed].filter((key) => !opened.has(key)), ...clockChanges(found) }
}
