import type { ClockBeginnings, FlowDefinition } from '#modules/flow'
import { purposeUnknown } from './flowbook.errors.ts'

/** What is wrong with a definition: a code with its module, where, and what shows it. */
export interface FlowProblem {
  /** `flow.deadlock`, `flowbook.role-unknown`, or one of the business; the texts are refusals of that module. */
  readonly code: `${string}.${string}`
  readonly at: string
  /** The run that shows it. */
  readonly path?: string
  /** Keys of the sequence flows on that way. */
  readonly lines?: readonly string[]
  readonly detail?: string
}

/** A business whose cases follow flows. */
export interface FlowPurpose {
  /** Name of the kind of case. */
  readonly name: string
  /** The clocks that its cases run, for timers, and when each begins. */
  readonly clocks: ClockBeginnings
  /** Names of the services that its flows can call. */
  services(): readonly string[]
  /** Roles that take tasks and no member of staff has, such as that of the applicant. */
  readonly outsiders: readonly string[]
  /** Flows that ship with the product, the one that new cases follow last. */
  readonly shipped: readonly FlowDefinition[]
  /** What else is wrong with a sound definition. */
  problems(definition: FlowDefinition): readonly FlowProblem[]
}

const purposes = new Map<string, FlowPurpose>()

/** Declares a business whose cases follow flows of the register. */
export function flowPurpose(purpose: FlowPurpose): void {
  purposes.set(purpose.name, purpose)
}

/** Every business whose cases follow flows. */
export const allPurposes = (): readonly FlowPurpose[] => [...purposes.values()]

/** @throws Refusal `flowbook.purpose-unknown` */
export function purposeOf(name: string): FlowPurpose {
  const found = purposes.get(name)
  if (!found) throw purposeUnknown()
  return found
}
