import type { Act } from './act.ts'

/** The state after one more act. Pure: the same acts give the same state, to the byte. */
export type Reducer<State> = (state: State, act: Act) => State

/** The state of a stream: every act in turn over `initial`. */
export function fold<State>(reducer: Reducer<State>, initial: State, acts: readonly Act[]): State {
  return acts.reduce(reducer, initial)
}

/**
 * The step that reads acts of a type.
 * @throws TypeError on a type without one: to skip an act would lose a fact
 */
export function stepOf<Step>(steps: Readonly<Record<string, Step>>, type: string): Step {
  const step = Object.hasOwn(steps, type) ? steps[type] : undefined
  if (step === undefined) throw new TypeError(`no reader for act type ${type}`)
  return step
}

/**
 * A reducer that knows one step for each type and version ever shipped.
 * @throws TypeError on an act of a type it does not know
 */
export function reducerOf<State>(steps: Readonly<Record<string, Reducer<State>>>): Reducer<State> {
  return (state, act) => stepOf(steps, act.type)(state, act)
}
