import type { Ctx } from '#kernel/context'
import { type Act, type JsonObject, type Reducer, stepOf } from '#kernel/ledger'
import {
  type FlowCommand,
  type FlowDefinition,
  type FlowEvent,
  type FlowState,
  newFlow,
  step,
} from '#modules/flow'
import { type CaseClock, type ClockDeeds, type ClockStart, clocksAfter } from './case-clock.ts'
import { type Elsewhere, elsewhereAfter, type Places, type UnitPlace } from './elsewhere.ts'
import { type Standing, type Standstill, standstillsAfter } from './standstill.ts'
import { WORKING, WORKING_ACTS } from './working-acts.ts'

/** An act whose instant nobody has confirmed. */
export interface UnconfirmedTime {
  readonly n: number
  /** As the clock showed it. */
  readonly at: string
  /** Span in which the clock was not believed. */
  readonly doubt: string
}

/** What every case has, whatever its business: where its flow stands, its clocks, and who claimed which task. */
export interface EngineState<S> {
  readonly business: S
  readonly flow: FlowState
  readonly clocks: readonly CaseClock[]
  /** Task key → person. */
  readonly claims: Readonly<Record<string, string>>
  /** Acts that received something while the clock was not believed, until a person confirms when it was (时间待核). */
  readonly unconfirmed?: readonly UnconfirmedTime[]
  /** Persons who have to keep away (回避). */
  readonly barred?: readonly string[]
  /** Tasks of other units than that of the case, and who came to have to do with it by them. */
  readonly elsewhere?: Elsewhere
  /** What the steps waited and wait for while the periods of the case went on. */
  readonly standstills?: readonly Standstill[]
}

/** A case as far as its flow goes. */
export interface InFlow {
  readonly definition: FlowDefinition
  readonly state: EngineState<unknown>
  /** Unit of the case. */
  readonly unitId: string
}

/** What an act says to the engine besides its business facts. */
export interface ActBody extends ClockDeeds {
  /** Business facts: codes, days, numbers, commitments. */
  readonly facts: JsonObject
  readonly flow?: FlowCommand
  readonly claim?: { readonly task: string; readonly person: string | null }
  /** Units whose tasks the act opens, by the code under which flow or command name them. */
  readonly places?: Places
  /** The clock was not believed when this was done (`#kernel/timecheck`). */
  readonly timeDoubt?: string
  /** 转办: the unit that is responsible from this act on, with its path; tasks that the act opens are its. */
  readonly assign?: { readonly unit: string; readonly path: string }
  /** The steps begin to wait for something, or need not wait any more, while the periods of the case go on. */
  readonly standstill?: Standing
  /** What the case began with; the engine puts it into the first act. Acts from before it did hold none. */
  readonly opening?: CaseBeginning
}

/** What a use case hands to `perform`: clocks that start are dated there. */
export type ActDraft = Omit<ActBody, 'startClocks'> & { readonly startClocks?: readonly ClockStart[] }

/** What a case begins with and lists show, as far as it names nobody. */
export interface CaseBeginning {
  readonly kind: string
  readonly number: string
  readonly channel: string
  readonly owner: string | null
  readonly unit: UnitPlace
}

/** Flows by `id@version`. */
export type Flows = (pinned: string) => FlowDefinition

/** What stands behind a legal period of an entry of a list, such as the item of a permit. */
interface ListEntry {
  readonly code: string
  readonly name: string
  readonly version: number
  /** What the list remarks on the period. */
  readonly note: string | null
  /** The legal basis that the list states. */
  readonly basis: string
}

/** One kind of case: the business on top of the engine. */
export interface CaseKind<S> {
  readonly name: string
  /** Business state before the first act. */
  readonly initial: S
  /** What each type of act, in every version ever shipped, does to the business state. */
  readonly steps: Readonly<Record<string, (state: S, facts: JsonObject, act: Act) => S>>
  /** A flow that ships with the product, written `id@version`. */
  flow(pinned: string): FlowDefinition
  /** Nodes whose tasks are done by acts of the business alone; all others by `completeTask`. */
  readonly ownNodes?: readonly string[]
  /** Nodes whose doing somebody outside was told of: nobody undoes it, so 退回 and 撤回 do not go behind them. */
  readonly binding?: readonly string[]
  /** Acts that only receive something: they go on while the clock is not believed, and are confirmed afterwards. */
  readonly receiving?: readonly string[]
  /**
   * What follows for the business when it is confirmed that the last act received was at another instant; facts and clocks
   * for the act of the confirmation.
   */
  redated?(
    ctx: Ctx,
    state: EngineState<S>,
    receivedAt: Date,
  ): Pick<ActDraft, 'facts' | 'stopClocks' | 'startClocks'>
  /** The material list of such a case: names by place, and originals that the business has on record as taken. */
  readonly material?: {
    names(ctx: Ctx, pinned: Readonly<Record<string, string>>): Promise<ReadonlyMap<number, string>>
    counted(state: S): Readonly<Record<string, number>>
  }
  /** The entry of the list that such a case is pinned to, where entries set the length of legal periods themselves. */
  listed?(ctx: Ctx, pinned: Readonly<Record<string, string>>): Promise<ListEntry>
  /** Module whose messages `status.<status>` and `node.<node>` are the words for its states; codes without it. */
  readonly words?: string
  /** Name under which rules of retention speak of such cases, by their status; kept for ever where it has none. */
  readonly keptAs?: string
  /** Other names under which a case is found, such as its number in an older system; nothing personal. */
  alsoCalled?(state: S): readonly string[]
  /** Status for lists and filters. */
  statusOf(state: S): string
}

/** Types of acts that the engine itself records. */
export const CLAIMED = 'casework.task-claimed@1'
export const RELEASED = 'casework.task-released@1'

/** A person confirmed when that was received, of which the clock could not be believed. */
export const TIME_CONFIRMED = 'casework.time-confirmed@1'

/** Turns of the flow that members of staff take, the same in every business. */
export const TURNS = {
  /** A task that no act of the business does, with an outcome and perhaps an opinion. */
  done: 'casework.task-done@1',
  returned: 'casework.task-returned@1',
  withdrawn: 'casework.task-withdrawn@1',
  delegated: 'casework.task-delegated@1',
  transferred: 'casework.task-transferred@1',
  signerAdded: 'casework.signer-added@1',
  circulated: 'casework.circulated@1',
  read: 'casework.circulated-read@1',
  urged: 'casework.task-urged@1',
} as const

/** Timers fired, because their clock has run out. */
export const TIMER_FIRED = 'casework.timer-fired@1'

/** Timers went on, because no clock that they waited for runs. */
export const CLOCK_OVER = 'casework.clock-over@1'

/** A service that the flow called gave its result. */
export const SERVICE_DONE = 'casework.service-done@1'

/** Turns that change who does something and not what is done. */
const HANDED = [
  TURNS.delegated,
  TURNS.transferred,
  TURNS.signerAdded,
  TURNS.circulated,
  TURNS.read,
  TURNS.urged,
]

/** Acts that bear no date which anything rests on. */
export const UNDATED: readonly string[] = [
  ...HANDED,
  CLAIMED,
  RELEASED,
  TIME_CONFIRMED,
  'casework.reprojected@1',
]

/** The last day of a clock ended while it ran, and the law says no more. */
export const DUE_PASSED = 'casework.due-passed@1'

/** Dates were counted anew, and are others. */
export const REPROJECTED = 'casework.reprojected@1'

/** Personal values of the case were destroyed by law; the acts before it keep their commitments. */
export const VALUES_DESTROYED = 'casework.values-destroyed@1'

const bodyOf = (act: Act): ActBody => act.body as unknown as ActBody

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

function unconfirmedAfter<S>({ unconfirmed }: EngineState<S>, act: Act): Pick<EngineState<S>, 'unconfirmed'> {
  if (act.type === TIME_CONFIRMED) return {}
  const { timeDoubt: doubt } = bodyOf(act)
  if (doubt === undefined) return unconfirmed ? { unconfirmed } : {}
  return { unconfirmed: [...(unconfirmed ?? []), { n: act.n, at: act.at, doubt }] }
}

/** Who has to keep away, after one more act. */
function barredAfter<S>({ barred }: EngineState<S>, act: Act): Pick<EngineState<S>, 'barred'> {
  if (act.type !== WORKING.conflictDeclared && act.type !== WORKING.conflictFound)
    return barred ? { barred } : {}
  return { barred: [...new Set([...(barred ?? []), String(bodyOf(act).facts.person)])] }
}

/** Events of the flow that an act causes. */
export function flowEventsOf(
  flows: Flows,
  { flow: state }: EngineState<unknown>,
  act: Act,
): readonly FlowEvent[] {
  const { flow } = bodyOf(act)
  return flow ? step(flows(act.pinned.flow ?? ''), state, flow).events : []
}

/** The state before the first act of a case pinned to a flow; those that ship, where no others are given. */
export const initialState = <S>(
  kind: CaseKind<S>,
  flow: string,
  flows: Flows = (pinned) => kind.flow(pinned),
): EngineState<S> => ({
  business: kind.initial,
  flow: newFlow(flows(flow)),
  clocks: [],
  claims: {},
})

/** Acts of the engine: they leave what a case is about as it was, unless its kind has a step for them. */
const ENGINE_ACTS: ReadonlySet<string> = new Set<string>([
  ...[CLAIMED, RELEASED, TIME_CONFIRMED, DUE_PASSED, REPROJECTED],
  ...[VALUES_DESTROYED, TIMER_FIRED, CLOCK_OVER, SERVICE_DONE],
  ...Object.values(TURNS),
  ...WORKING_ACTS,
])

const businessAfter = <S>(kind: CaseKind<S>, state: S, act: Act): S =>
  ENGINE_ACTS.has(act.type) && !Object.hasOwn(kind.steps, act.type)
    ? state
    : stepOf(kind.steps, act.type)(state, bodyOf(act).facts, act)

/**
 * The state after one more act. Pure; an act of an unknown type is an error, never skipped.
 * @param flows the flows of the cases; those that ship, where no others are given
 */
export function reducer<S>(
  kind: CaseKind<S>,
  flows: Flows = (pinned) => kind.flow(pinned),
): Reducer<EngineState<S>> {
  return (state, act) => {
    const body = bodyOf(act)
    const stepped = body.flow && step(flows(act.pinned.flow ?? ''), state.flow, body.flow)
    const flow = stepped?.state ?? state.flow
    const elsewhere = elsewhereAfter(state.elsewhere, body.places ?? {}, stepped?.events ?? [])
    const standstills = standstillsAfter(state.standstills, body.standstill)
    return {
      business: businessAfter(kind, state.business, act),
      flow,
      clocks: clocksAfter(state.clocks, body),
      claims: claimsAfter(state, body, flow),
      ...unconfirmedAfter(state, act),
      ...barredAfter(state, act),
      ...(elsewhere && { elsewhere }),
      ...(standstills && { standstills }),
    }
  }
}
