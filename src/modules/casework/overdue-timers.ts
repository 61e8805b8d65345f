import { awaitedTimers, type FlowCommand, needsOf } from '#modules/flow'
import type { InFlow } from './casework.model.ts'

/** What a timer makes the flow do by itself. */
export type TimerCommand = Extract<FlowCommand, { type: 'timer-fired' | 'clock-over' }>

/**
 * What timers of a flow are to do now; undefined where all of them wait. One fires when a clock of its name has run out. An
 * intermediate one waits as long as such a clock runs, a pause included; where none runs, because what it was for is over
 * or never began, it goes on: nothing would ever end its waiting.
 */
export function dueTimer({ definition, state }: InFlow): TimerCommand | undefined {
  if (needsOf(definition).clocks.length === 0) return undefined
  const awaited = awaitedTimers(definition, state.flow)
  const running = state.clocks.filter(({ stoppedOn }) => stoppedOn === null)
  const passed = awaited.find(({ clock }) => running.some(({ name, passed: ran }) => name === clock && ran))
  if (passed) return { type: 'timer-fired', clock: passed.clock }
  const over = awaited.find(
    ({ clock, intermediate }) => intermediate && !running.some(({ name }) => name === clock),
  )
  return over && { type: 'clock-over', clock: over.clock }
}
