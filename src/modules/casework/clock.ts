import { type LegalDay, legalDayOf } from '#kernel/calendar'
import { due, readRule, remaining } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import { type CaseClock, type Dated, datedAs, eventsOf, isCredited, openPause } from './case-clock.ts'

/** Where the days of a clock lead by the calendar of today. @throws ClockError where the rule does not know an event */
export function datedNow(ctx: Ctx, clock: Omit<CaseClock, keyof Dated>): Dated {
  const found = due(readRule(clock.rule), eventsOf(clock as CaseClock), ctx.services.calendar())
  return datedAs(found.due, found.closes, found.provisional)
}

/** Starts a clock on a legal day; the due date is computed once, here, and goes into the act. */
export function startClock(
  ctx: Ctx,
  name: string,
  kind: CaseClock['kind'],
  rule: CaseClock['rule'],
  startOn: LegalDay = legalDayOf(ctx.now),
  unit?: string,
): CaseClock {
  const clock = { name, kind, ...(unit !== undefined && { unit }), rule, startOn, stoppedOn: null }
  return { ...clock, ...datedNow(ctx, clock) }
}

/** A clock as it is shown: with the working days left, or null once it has stopped. */
export function clockView(ctx: Ctx, clock: CaseClock) {
  const { name, kind, startOn, dueOn, provisional, pauses = [], extensions = [] } = clock
  const rule = readRule(clock.rule)
  const left =
    clock.stoppedOn === null ? remaining(dueOn, legalDayOf(ctx.now), ctx.services.calendar()) : null
  return {
    ...{ name, kind, startOn, dueOn, provisional, left },
    paused: openPause(clock) !== undefined,
    passed: clock.passed === true,
    pauses: pauses.map((pause) => ({
      ...{ from: pause.from, until: pause.until, ground: pause.ground, resumedOn: pause.resumedOn },
      credited: isCredited(rule, pause),
    })),
    extended: extensions.reduce((sum, { length }) => sum + length, 0),
  }
}
