import type { Candidate, FlowEvent } from '#modules/flow'

/** A unit with its path. */
export interface UnitPlace {
  readonly id: string
  readonly path: string
}

/** Units by the codes under which flows name them. */
export type Places = Readonly<Record<string, UnitPlace>>

/** What of a case lies with others than its unit. */
export interface Elsewhere {
  /** Units of tasks that are not of the unit of the case, by task; ended ones too. */
  readonly tasks: Readonly<Record<string, UnitPlace>>
  /** People to whom something of the case was handed by name. */
  readonly people: readonly string[]
}

const NOBODY: Elsewhere = { tasks: {}, people: [] }

/** The code of a unit that a candidate names, if it names one. */
export const codeOf = ({ unit }: Candidate): string | undefined =>
  typeof unit === 'string' ? undefined : unit.code

/** The unit whose task an event opens, where it is another than that of the case. */
export function placeOf(event: FlowEvent, places: Places): UnitPlace | undefined {
  const code = event.type === 'task-opened' ? codeOf(event.candidate) : undefined
  return code === undefined ? undefined : places[code]
}

/** Whom an event hands something by name. */
function peopleIn(event: FlowEvent): readonly string[] {
  if (event.type === 'reading-opened') return event.seat.person === undefined ? [] : [event.seat.person]
  return event.type === 'task-opened' && event.person !== undefined ? [event.person] : []
}

/** What lies elsewhere after an act: it only grows, because whoever worked on a case may look at it again. */
export function elsewhereAfter(
  before: Elsewhere | undefined,
  places: Places,
  events: readonly FlowEvent[],
): Elsewhere | undefined {
  const tasks = events.flatMap((event) => {
    const place = placeOf(event, places)
    return place && event.type === 'task-opened' ? [[event.task, place] as const] : []
  })
  const people = events.flatMap(peopleIn)
  if (tasks.length === 0 && people.length === 0) return before
  const { tasks: known, people: met } = before ?? NOBODY
  return {
    tasks: { ...known, ...Object.fromEntries(tasks) },
    people: [...new Set([...met, ...people])],
  }
}
