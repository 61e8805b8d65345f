import { legalDayOf } from '#kernel/calendar'
import { countsDays } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import { type FlowEvent, type FlowState, needsOf, periodOf } from '#modules/flow'
import {
  type CaseClock,
  type ClockChange,
  type ClockPause,
  type ClockStart,
  clocksAfter,
  isCredited,
  pinned,
  ruleOf,
} from './case-clock.ts'
import type { ActDraft, InFlow } from './casework.model.ts'
import { datedNow, momentFor, startClock } from './clock.ts'
import { placeOf } from './elsewhere.ts'
import { CASE_WAITS, pausesWith, standstillsAfter, WAITS_WITH_CASE } from './standstill.ts'

/** A clock of a step that is to run: whose, and the node that says how long. */
interface Wanted {
  readonly name: string
  readonly unit: string | undefined
  readonly node: string
}

/** A clock that runs, with its place among those of the case. */
interface Running {
  readonly clock: CaseClock
  readonly at: number
}

const isOf = ({ name, unit }: Wanted, clock: CaseClock): boolean => clock.name === name && clock.unit === unit

/** The clocks that are to run while these tasks are open: one for each unit, that of the case without a unit. */
function wantedBy(
  { definition, state, unitId }: InFlow,
  { places = {} }: ActDraft,
  after: FlowState,
  events: readonly FlowEvent[],
): readonly Wanted[] {
  const opened = new Map(
    events.flatMap((event) => {
      const place = placeOf(event, places)
      return place && event.type === 'task-opened' ? [[event.task, place.id] as const] : []
    }),
  )
  const wanted = new Map<string, Wanted>()
  for (const { id, node } of after.tasks) {
    const period = periodOf(definition, node)
    const unit = opened.get(id) ?? state.elsewhere?.tasks[id]?.id
    const own = unit === unitId ? undefined : unit
    if (period) wanted.set(`${period.clock} ${own}`, { name: period.clock, unit: own, node })
  }
  return [...wanted.values()]
}

function begun(ctx: Ctx, { definition }: InFlow, { name, unit, node }: Wanted): ClockStart[] {
  const period = periodOf(definition, node)
  if (!period) return []
  const { rule, length } = period
  const version = pinned(ctx.services.rule(rule), {
    ...(length !== undefined && { length }),
    pause: [...WAITS_WITH_CASE],
  })
  return [startClock(ctx, name, 'promise', version, legalDayOf(ctx.now), unit)]
}

/** What a clock of a step that began on a day does not count, after the act; to the minute, also what is known and was over on that day. */
type Standing = (startOn: string, known?: readonly string[]) => readonly ClockPause[]

/** What of the time of steps does not count after an act, by what it does to the clocks of the case. */
function standingAfter(
  ctx: Ctx,
  { state }: InFlow,
  { stopClocks, clocks = [], standstill }: ActDraft,
  ofSteps: ReadonlySet<string>,
): Standing {
  const ofCase = clocksAfter(state.clocks, { ...(stopClocks && { stopClocks }), clocks }).filter(
    ({ name, unit }) => unit === undefined && !ofSteps.has(name),
  )
  const standstills = standstillsAfter(state.standstills, standstill) ?? []
  const counts = ({ rule }: CaseClock, pause: ClockPause) => isCredited(ruleOf(ctx.services, rule), pause)
  return (startOn, known) => pausesWith(ofCase, standstills, counts, startOn, known)
}

/** The pauses of a clock that stands still, to the minute where it counts hours: as they were kept, or by the time of the act. */
function timed(ctx: Ctx, clock: CaseClock, standing: Standing): readonly ClockPause[] {
  const toTheMinute = !countsDays(ruleOf(ctx.services, clock.rule).unit)
  const known = toTheMinute ? (clock.pauses ?? []).flatMap((pause) => pause.with ?? []) : []
  return standing(clock.startOn, known).map((pause) => {
    const kept = clock.pauses?.find((one) => one.with === pause.with)
    return {
      ...pause,
      from: kept?.from ?? momentFor(ctx, clock, pause.from),
      resumedOn:
        kept?.resumedOn ?? (pause.resumedOn === null ? null : momentFor(ctx, clock, pause.resumedOn)),
    }
  })
}

const alike = (one: readonly ClockPause[], other: readonly ClockPause[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What changes of a clock of a step that goes on, because its case stands still or goes on. */
function stood(ctx: Ctx, found: InFlow, { clock, at }: Running, standing: Standing): ClockChange[] {
  if (!ruleOf(ctx.services, clock.rule).pause.some(({ ground }) => ground === CASE_WAITS)) return []
  const pauses = timed(ctx, clock, standing)
  if (alike(pauses, clock.pauses ?? [])) return []
  return [{ do: 'stand', at, pauses, ...datedNow(ctx, { ...clock, pauses }, found.unitId) }]
}

/**
 * Starts the clocks of the steps that begin with a command of the flow, stops those of the steps that are over, and lets
 * those stand still that wait with their case: what an act is to say of clocks with all that it says of them itself.
 */
export function stepClocks(
  ctx: Ctx,
  found: InFlow,
  draft: ActDraft,
  after: FlowState,
  events: readonly FlowEvent[],
): Pick<ActDraft, 'startClocks' | 'clocks'> {
  const names = new Set(needsOf(found.definition).periods.map(({ period }) => period.clock))
  if (names.size === 0) return {}
  const wanted = wantedBy(found, draft, after, events)
  const running = found.state.clocks
    .map((clock, at) => ({ clock, at }))
    .filter(({ clock }) => clock.stoppedOn === null && names.has(clock.name))
  const on = legalDayOf(ctx.now)
  const standing = standingAfter(ctx, found, draft, names)
  const changes = running.flatMap((one): ClockChange[] =>
    wanted.some((other) => isOf(other, one.clock))
      ? stood(ctx, found, one, standing)
      : [{ do: 'stop', at: one.at, on }],
  )
  const starts = wanted
    .filter((one) => !running.some(({ clock }) => isOf(one, clock)))
    .flatMap((one) => begun(ctx, found, one))
    .map((start): ClockStart => {
      const pauses = standing(start.startOn)
      return pauses.length > 0 ? { ...start, pauses } : start
    })
  return {
    ...(starts.length > 0 && { startClocks: [...(draft.startClocks ?? []), ...starts] }),
    ...(changes.length > 0 && { clocks: [...(draft.clocks ?? []), ...changes] }),
  }
}
