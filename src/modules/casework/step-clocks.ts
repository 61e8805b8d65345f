import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type FlowEvent, type FlowState, needsOf, periodOf } from '#modules/flow'
import { type CaseClock, type ClockStart, pinned } from './case-clock.ts'
import type { ActDraft, InFlow } from './casework.model.ts'
import { startClock } from './clock.ts'
import { placeOf } from './elsewhere.ts'

/** A clock of a step that is to run: whose, and the node that says how long. */
interface Wanted {
  readonly name: string
  readonly unit: string | undefined
  readonly node: string
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
  const version = pinned(ctx.services.rule(rule), length === undefined ? undefined : { length })
  return [startClock(ctx, name, 'promise', version, legalDayOf(ctx.now), unit)]
}

/**
 * Starts the clocks of the steps that begin with a command of the flow, and stops those of the steps that are over:
 * what an act is to say of clocks with all that it says of them itself.
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
  const stops = running
    .filter(({ clock }) => !wanted.some((one) => isOf(one, clock)))
    .map(({ at }) => ({ do: 'stop', at, on }) as const)
  const starts = wanted
    .filter((one) => !running.some(({ clock }) => isOf(one, clock)))
    .flatMap((one) => begun(ctx, found, one))
  return {
    ...(starts.length > 0 && { startClocks: [...(draft.startClocks ?? []), ...starts] }),
    ...(stops.length > 0 && { clocks: [...(draft.clocks ?? []), ...stops] }),
  }
}
