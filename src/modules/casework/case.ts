import type { Ctx, Scoped } from '#kernel/context'
import { newId } from '#kernel/ids'
import { type Act, type ActLink, doerOf, nextAct } from '#kernel/ledger'
import type { FlowEvent } from '#modules/flow'
import type { CaseClock } from './case-clock.ts'
import { timeInDoubt } from './casework.errors.ts'
import {
  type ActBody,
  type CaseBeginning,
  type CaseKind,
  type EngineState,
  flowEventsOf,
  reducer,
  UNDATED,
} from './casework.model.ts'

/** A case in the hands of a use case: what is stored, and what was done to it since. */
export interface Case<S> {
  readonly id: string
  readonly governmentId: string
  readonly kind: string
  readonly number: string
  readonly queryCode: string
  readonly subject: string
  readonly channel: 'web' | 'window'
  readonly unitId: string
  readonly unitPath: string
  /** Account of the applicant who applied on line. */
  readonly owner: string | null
  /** Versions the case rests on: item, flow. */
  readonly pinned: Readonly<Record<string, string>>
  readonly state: EngineState<S>
  /** The clocks as they are stored. */
  readonly clocksBefore: readonly CaseClock[]
  readonly head: ActLink | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  /** Acts not saved yet, and what they did to the flow. */
  readonly acts: readonly Act[]
  readonly flowEvents: readonly FlowEvent[]
}

/** What of a case decides who may act on it. */
export const scopeOf = (found: Case<unknown>): Scoped => ({
  governmentId: found.governmentId,
  unitId: found.unitId,
  unitPath: found.unitPath,
  owners: found.owner === null ? [] : [found.owner],
})

/** What the first act of a case says of its beginning. */
const beginningOf = ({ kind, number, channel, owner, unitId, unitPath }: Case<unknown>): CaseBeginning => ({
  ...{ kind, number, channel, owner },
  unit: { id: unitId, path: unitPath },
})

/**
 * The span in which the clock is not believed, for an act that only receives something; null while it is believed.
 * @throws Refusal `casework.time-in-doubt` where the act must bear a right date and cannot
 */
function doubtOf<S>(ctx: Ctx, kind: CaseKind<S>, found: Case<S>, type: string): string | null {
  if (UNDATED.includes(type)) return null
  const doubt = ctx.services.timeDoubt()
  if (kind.receiving?.includes(type)) return doubt
  if (doubt !== null || found.state.unconfirmed) throw timeInDoubt()
  return null
}

/**
 * Records an act on a case: it takes its place in the chain, and the state is folded on. Nothing is
 * stored before `saveCase`.
 */
export function perform<S>(
  ctx: Ctx,
  kind: CaseKind<S>,
  found: Case<S>,
  type: string,
  body: ActBody,
): Case<S> {
  const timeDoubt = doubtOf(ctx, kind, found, type)
  const act = nextAct(found.head, {
    government: found.governmentId,
    stream: found.id,
    id: newId(),
    type,
    at: ctx.now.toISOString(),
    ...doerOf(ctx.actor),
    node: ctx.services.node,
    pinned: { ...found.pinned, calendar: ctx.services.calendar().version },
    body: JSON.parse(
      JSON.stringify({
        ...body,
        ...(found.head === null && { opening: beginningOf(found) }),
        ...(timeDoubt !== null && { timeDoubt }),
      }),
    ),
  })
  const state = reducer(kind)(found.state, act)
  const { assign } = body
  return {
    ...found,
    ...(assign && { unitId: assign.unit, unitPath: assign.path }),
    state,
    head: act,
    closedAt: state.flow.status === 'ended' ? (found.closedAt ?? ctx.now) : null,
    acts: [...found.acts, act],
    flowEvents: [...found.flowEvents, ...flowEventsOf(kind, found.state, act)],
  }
}
