import type { LegalDay } from '#kernel/calendar'
import type { Rule } from '#kernel/clock'
import { type Act, type JsonObject, type Reducer, reducerOf } from '#kernel/ledger'
import {
  type FlowCommand,
  type FlowDefinition,
  type FlowEvent,
  type FlowState,
  newFlow,
  step,
} from '#modules/flow'

/** A legal period of a case. */
export interface CaseClock {
  /** Unique among the clocks that run, such as `decide` or `promise`. */
  readonly name: string
  readonly kind: 'legal' | 'promise'
  /** The rule as it was when the clock started. */
  readonly rule: Rule
  readonly startOn: LegalDay
  readonly dueOn: LegalDay
  readonly provisional: boolean
  /** Day on which it stopped; null while it runs. */
  readonly stoppedOn: LegalDay | null
}

/** What every case has, whatever its business: where its flow stands, its clocks, and who claimed which task. */
export interface EngineState<S> {
  readonly business: S
  readonly flow: FlowState
  readonly clocks: readonly CaseClock[]
  /** Task key → person. */
  readonly claims: Readonly<Record<string, string>>
}

/** What an act says to the engine besides its business facts. */
export interface ActBody {
  /** Business facts: codes, days, numbers, commitments. */
  readonly facts: JsonObject
  readonly flow?: FlowCommand
  readonly startClocks?: readonly CaseClock[]
  readonly stopClocks?: { readonly names: readonly string[]; readonly on: LegalDay }
  readonly claim?: { readonly task: string; readonly person: string | null }
  /** 转办: the unit that is responsible from this act on, with its path; tasks that the act opens are its. */
  readonly assign?: { readonly unit: string; readonly path: string }
}

/** One kind of case: the business on top of the engine. */
export interface CaseKind<S> {
  readonly name: string
  /** Business state before the first act. */
  readonly initial: S
  /** What each type of act, in every version ever shipped, does to the business state. */
  readonly steps: Readonly<Record<string, (state: S, facts: JsonObject, act: Act) => S>>
  /** The flow that a case is pinned to, written `id@version`. */
  flow(pinned: string): FlowDefinition
  /** Module whose messages `status.<status>` and `node.<node>` are the words for its states; codes without it. */
  readonly words?: string
  /** Status for lists and filters. */
  statusOf(state: S): string
}

/** Types of acts that the engine itself records. */
export const CLAIMED = 'casework.task-claimed@1'
export const RELEASED = 'casework.task-released@1'

/** Personal values of the case were destroyed by law; the acts before it keep their commitments. */
export const VALUES_DESTROYED = 'casework.values-destroyed@1'

const bodyOf = (act: Act): ActBody => act.body as unknown as ActBody

function clocksAfter(clocks: readonly CaseClock[], body: ActBody): readonly CaseClock[] {
  const { stopClocks, startClocks } = body
  const stopped = stopClocks
    ? clocks.map((c) =>
        c.stoppedOn === null && stopClocks.names.includes(c.name) ? { ...c, stoppedOn: stopClocks.on } : c,
      )
    : clocks
  return startClocks ? [...stopped, ...startClocks] : stopped
}

function claimsAfter<S>(
  state: EngineState<S>,
  body: ActBody,
  flow: FlowState,
): Readonly<Record<string, string>> {
  const open = new Set(flow.tasks.map((task) => task.id))
  const kept = Object.fromEntries(Object.entries(state.claims).filter(([task]) => open.has(task)))
  const { claim } = body
  if (!claim) return kept
  const { [claim.task]: _former, ...others } = kept
  return claim.person === null ? others : { ...others, [claim.task]: claim.person }
}

/** Events of the flow that an act causes. */
export function flowEventsOf<S>(kind: CaseKind<S>, state: EngineState<S>, act: Act): readonly FlowEvent[] {
  const { flow } = bodyOf(act)
  return flow ? step(kind.flow(act.pinned.flow ?? ''), state.flow, flow).events : []
}

/** The state before the first act of a case pinned to a flow. */
export const initialState = <S>(kind: CaseKind<S>, flow: string): EngineState<S> => ({
  business: kind.initial,
  flow: newFlow(kind.flow(flow)),
  clocks: [],
  claims: {},
})

/** The state after one more act. Pure; an act of an unknown type is an error, never skipped. */
export function reducer<S>(kind: CaseKind<S>): Reducer<EngineState<S>> {
  const keep: CaseKind<S>['steps'][string] = (state) => state
  const businessSteps: CaseKind<S>['steps'] = {
    [CLAIMED]: keep,
    [RELEASED]: keep,
    [VALUES_DESTROYED]: keep,
    ...kind.steps,
  }
  const business = reducerOf<S>(
    Object.fromEntries(
      Object.entries(businessSteps).map(([type, apply]) => [
        type,
        (state: S, act: Act) => apply(state, bodyOf(act).facts, act),
      ]),
    ),
  )
  return (state, act) => {
    const body = bodyOf(act)
    const flow = body.flow ? step(kind.flow(act.pinned.flow ?? ''), state.flow, body.flow).state : state.flow
    return {
      business: business(state.business, act),
      flow,
      clocks: clocksAfter(state.clocks, body),
      claims: claimsAfter(state, body, flow),
    }
  }
}

/** Earliest day on which a running clock ends; null where none runs. */
export const nearestDue = (clocks: readonly CaseClock[]): LegalDay | null =>
  clocks
    .filter((clock) => clock.stoppedOn === null)
    .map((clock) => clock.dueOn)
    .sort()[0] ?? null
