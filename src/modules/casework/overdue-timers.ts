import { awaitedClocks, needsOf } from '#modules/flow'
import type { InFlow } from './casework.model.ts'

/** The clock of a timer that waits for it although it has run out; undefined where there is none. */
export function overdueTimer({ definition, state }: InFlow): string | undefined {
  if (needsOf(definition).clocks.length === 0) return undefined
  return awaitedClocks(definition, state.flow).find((name) =>
    state.clocks.some((clock) => clock.name === name && clock.passed === true && clock.stoppedOn === null),
  )
}
