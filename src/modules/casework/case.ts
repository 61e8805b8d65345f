import type { Ctx, Scoped } from '#kernel/context'
import { newId } from '#kernel/ids'
import { type Act, type ActLink, doerOf, nextAct } from '#kernel/ledger'
import { type FlowDefinition, type FlowEvent, step } from '#modules/flow'
import type { CaseClock } from './case-clock.ts'
import { timeInDoubt } from './casework.errors.ts'
import {
  type ActDraft,
  type CaseBeginning,
  type CaseKind,
  CLOCK_OVER,
  type EngineState,
  reducer,
  TIMER_FIRED,
  UNDATED,
} from './casework.model.ts'
import { datedClock } from './clock.ts'
import type { Places, UnitPlace } from './elsewhere.ts'
import { dueTimer } from './overdue-timers.ts'
import { placesFor } from './places.ts'
import { stepClocks } from './step-clocks.ts'

/** How a case came in: on line, over the counter, or taken over from an older system. */
const CHANNELS = ['web', 'window', 'import'] as const
export type Channel = (typeof CHANNELS)[number]

/** A channel as stored. @throws Error for one that never was */
export function channelOf(stored: string): Channel {
  const found = CHANNELS.find((one) => one === stored)
  if (!found) throw new Error(`no channel ${stored}`)
  return found
}

/** A case in the hands of a use case: what is stored, and what was done to it since. */
export interface Case<S> {
  readonly id: string
  readonly governmentId: string
  readonly kind: string
  readonly number: string
  readonly queryCode: string
  readonly subject: string
  readonly channel: Channel
  readonly unitId: string
  /** Path of the unit when it got the case. */
  readonly unitPath: string
  /** Path of the unit as it lies now, which permissions go by. */
  readonly pathNow: string
  /** Paths, as they lie now, of other units that tasks of the case lay with; those met since it was read are missing. */
  readonly pathsNow: ReadonlyMap<string, string>
  /** Account of the applicant who applied on line. */
  readonly owner: string | null
  /** Versions the case rests on: item, flow. */
  readonly pinned: Readonly<Record<string, string>>
  /** The flow that it is pinned to. */
  readonly definition: FlowDefinition
  /** Units that the flow names, by their codes, as they lie now. */
  readonly places: Places
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

/** Permissions that come with a task in a case of another unit, or with having been handed something of it. */
const WITH_A_TASK = ['casework.case.read']

/** Another unit with a task of the case, as it lies now. */
const placedNow = ({ pathsNow }: Case<unknown>, { id, path }: UnitPlace): UnitPlace => ({
  id,
  path: pathsNow.get(id) ?? path,
})

/** What of a case decides who may act on it; units with tasks in it, and whom it was handed to, may read it. */
export function scopeOf(found: Case<unknown>): Scoped {
  const { governmentId, unitId, pathNow: unitPath, owner } = found
  const { elsewhere } = found.state
  const units = Object.values(elsewhere?.tasks ?? {}).map((place) => placedNow(found, place))
  return {
    ...{ governmentId, unitId, unitPath, owners: owner === null ? [] : [owner] },
    ...(elsewhere && { also: { permissions: WITH_A_TASK, units, people: elsewhere.people } }),
  }
}

/** The unit whose task it is. */
export const unitOfTask = ({ state, unitId, unitPath }: Case<unknown>, task: string): UnitPlace =>
  state.elsewhere?.tasks[task] ?? { id: unitId, path: unitPath }

/** What of a task decides who may do it. */
export function taskScopeOf(found: Case<unknown>, task: string): Scoped {
  const place = unitOfTask(found, task)
  const { id, path } = place.id === found.unitId ? { ...place, path: found.pathNow } : placedNow(found, place)
  return { governmentId: found.governmentId, unitId: id, unitPath: path }
}

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

/** What an act says to the engine once its flow has moved: where its tasks lie, and the clocks of single steps. */
function settled<S>(
  ctx: Ctx,
  found: Case<S>,
  draft: ActDraft,
): { readonly draft: ActDraft; readonly events: readonly FlowEvent[] } {
  if (!draft.flow) {
    return { draft: { ...draft, ...stepClocks(ctx, found, draft, found.state.flow, []) }, events: [] }
  }
  const { state, events } = step(found.definition, found.state.flow, draft.flow)
  const places = placesFor(found.places, draft.places ?? {}, events)
  const placed = { ...draft, ...(places && { places }) }
  return { draft: { ...placed, ...stepClocks(ctx, found, placed, state, events) }, events }
}

/** Timers that fire with one act at most; what is left fires with the next. */
const MOST_TIMERS = 50

/**
 * Records an act on a case: it takes its place in the chain, and the state is folded on. A timer of the flow whose clock
 * has run out fires with it, and one that waits for no clock goes on. Nothing is stored before `saveCase`.
 * @throws ClockError where a clock that starts cannot be dated
 */
export function perform<S>(
  ctx: Ctx,
  kind: CaseKind<S>,
  found: Case<S>,
  type: string,
  draft: ActDraft,
): Case<S> {
  let after = performOne(ctx, kind, found, type, draft)
  if (after.state.unconfirmed || ctx.services.timeDoubt() !== null) return after
  for (let fired = 0; fired < MOST_TIMERS; fired += 1) {
    const flow = dueTimer(after)
    if (!flow) break
    const type = flow.type === 'timer-fired' ? TIMER_FIRED : CLOCK_OVER
    after = performOne(ctx, kind, after, type, { facts: { clock: flow.clock }, flow })
  }
  return after
}

function performOne<S>(ctx: Ctx, kind: CaseKind<S>, found: Case<S>, type: string, given: ActDraft): Case<S> {
  const { draft, events } = settled(ctx, found, given)
  const { startClocks, ...body } = draft
  const timeDoubt = doubtOf(ctx, kind, found, type)
  const office = body.assign?.unit ?? found.unitId
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
        ...(startClocks && { startClocks: startClocks.map((start) => datedClock(ctx, start, office)) }),
        ...(found.head === null && { opening: beginningOf(found) }),
        ...(timeDoubt !== null && { timeDoubt }),
      }),
    ),
  })
  const state = reducer(kind, () => found.definition)(found.state, act)
  const { assign } = body
  return {
    ...found,
    ...(assign && { unitId: assign.unit, unitPath: assign.path, pathNow: assign.path }),
    state,
    head: act,
    closedAt: state.flow.status === 'ended' ? (found.closedAt ?? ctx.now) : null,
    acts: [...found.acts, act],
    flowEvents: [...found.flowEvents, ...events],
  }
}
