import type { Act } from '#kernel/ledger'
import type { FlowEvent } from '#modules/flow'
import { type CaseClock, nearestDue } from './case-clock.ts'
import {
  type ActBody,
  type CaseKind,
  type EngineState,
  type Flows,
  flowEventsOf,
  initialState,
  reducer,
} from './casework.model.ts'
import { placeOf, type UnitPlace } from './elsewhere.ts'
import { type FoldedReading, readingsAfter } from './fold-readings.ts'

/** A task as the acts of its case tell it; instants as ISO text. */
export interface FoldedTask {
  readonly key: string
  readonly node: string
  readonly role: string
  /** Unit whose task it is; null where no act says so: the case is older than acts that hold their opening. */
  readonly unit: UnitPlace | null
  readonly openedAt: string
  readonly claimedBy: string | null
  readonly claimedAt: string | null
  readonly closedAt: string | null
}

/** Everything that the acts of a case say, up to the last of them. */
export interface FoldedCase<S> {
  /** What the first act holds of the opening; null in a case from before acts held it. */
  readonly opening: ActBody['opening'] | null
  /** Unit that is responsible; null where no act says so. */
  readonly unit: UnitPlace | null
  readonly pinned: Readonly<Record<string, string>>
  readonly state: EngineState<S>
  readonly status: string
  readonly dueOn: string | null
  readonly openedAt: string
  readonly closedAt: string | null
  readonly head: Pick<Act, 'n' | 'hash'>
  readonly tasks: readonly FoldedTask[]
  readonly clocks: readonly CaseClock[]
  readonly readings: readonly FoldedReading[]
}

const bodyOf = (act: Act): ActBody => act.body as unknown as ActBody

/** Versions that a case rests on: those its acts rest on, but for the calendar of the day. */
function pinnedOf({ pinned }: Act): Readonly<Record<string, string>> {
  const { calendar: _today, ...kept } = pinned
  return kept
}

function claimed(tasks: readonly FoldedTask[], { claim }: ActBody, at: string): readonly FoldedTask[] {
  if (!claim) return tasks
  const { task: key, person } = claim
  const by = { claimedBy: person, claimedAt: person === null ? null : at }
  return tasks.map((task) => (task.key === key ? { ...task, ...by } : task))
}

/** The tasks after one more act. */
function tasksAfter(
  tasks: readonly FoldedTask[],
  events: readonly FlowEvent[],
  act: Act,
  unit: UnitPlace | null,
): readonly FoldedTask[] {
  const { places = {} } = bodyOf(act)
  let after = claimed(tasks, bodyOf(act), act.at)
  for (const event of events) {
    if (event.type === 'task-closed') {
      after = after.map((task) => (task.key === event.task ? { ...task, closedAt: act.at } : task))
    } else if (event.type === 'task-opened') {
      const { task: key, node, candidate } = event
      const place = placeOf(event, places) ?? unit
      const opened = { key, node, role: candidate.role, unit: place, openedAt: act.at }
      after = [...after, { ...opened, claimedBy: null, claimedAt: null, closedAt: null }]
    }
  }
  return after
}

function begin<S>(kind: CaseKind<S>, flows: Flows, first: Act): FoldedCase<S> {
  const { opening = null } = bodyOf(first)
  const state = initialState(kind, first.pinned.flow ?? '', flows)
  return {
    opening,
    unit: opening?.unit ?? null,
    pinned: pinnedOf(first),
    state,
    status: kind.statusOf(state.business),
    dueOn: null,
    openedAt: first.at,
    closedAt: null,
    head: { n: 0, hash: '' },
    tasks: [],
    clocks: [],
    readings: [],
  }
}

function after<S>(kind: CaseKind<S>, flows: Flows, before: FoldedCase<S>, act: Act): FoldedCase<S> {
  const { assign } = bodyOf(act)
  const unit = assign ? { id: assign.unit, path: assign.path } : before.unit
  const state = reducer(kind, flows)(before.state, act)
  const events = flowEventsOf(flows, before.state, act)
  return {
    ...before,
    unit,
    state,
    pinned: pinnedOf(act),
    status: kind.statusOf(state.business),
    dueOn: nearestDue(state.clocks),
    closedAt: state.flow.status === 'ended' ? (before.closedAt ?? act.at) : null,
    head: { n: act.n, hash: act.hash },
    tasks: tasksAfter(before.tasks, events, act, unit),
    clocks: state.clocks,
    readings: readingsAfter(before.readings, events, act.at),
  }
}

/**
 * Everything that acts say of their case: what is stored beside them is this. Pure; reads every version of every act
 * ever shipped. It takes the acts at their word: whether they hold is for `verifyChain` to say.
 * @param acts of one case from its first; the whole of them or those up to some instant
 * @param flows the flow that the case is pinned to
 * @returns nothing where there is no act
 * @throws TypeError where an act has no reader
 */
export function foldCase<S>(
  kind: CaseKind<S>,
  acts: readonly Act[],
  flows: Flows,
): FoldedCase<S> | undefined {
  const [first] = acts
  return first && acts.reduce((folded, act) => after(kind, flows, folded, act), begin(kind, flows, first))
}

/** The acts that were done by an instant: in their order, as far as none is later. */
export function actsUpTo(acts: readonly Act[], instant: Date): readonly Act[] {
  const end = acts.findIndex((act) => new Date(act.at) > instant)
  return end === -1 ? acts : acts.slice(0, end)
}
