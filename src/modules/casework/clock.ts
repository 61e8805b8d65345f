import { type LegalDay, legalDayOf } from '#kernel/calendar'
import { due, type Rule, remaining } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import {
  type CaseClock,
  type ClockRule,
  type Dated,
  datedAs,
  eventsOf,
  isCredited,
  openPause,
  ruleOf,
} from './case-clock.ts'

/** Where the days of a clock lead by the calendar of today. @throws ClockError where the rule does not know an event */
export function datedNow(
  ctx: Ctx,
  clock: Omit<CaseClock, keyof Dated>,
  rule: Rule = ruleOf(ctx.services, clock.rule),
): Dated {
  const found = due(rule, eventsOf(rule, clock), ctx.services.calendar())
  return datedAs(found.due, found.closes, found.provisional)
}

/**
 * Starts a clock on a legal day; the due date is computed once, here, and goes into the act.
 * @param rule a published version (`pinned`); one that is published nowhere is held in full
 * @param unit department whose clock it is, where it is not that of the whole case
 */
export function startClock(
  ctx: Ctx,
  name: string,
  kind: CaseClock['kind'],
  rule: ClockRule,
  startOn: LegalDay = legalDayOf(ctx.now),
  unit?: string,
): CaseClock {
  const clock = { name, kind, ...(unit !== undefined && { unit }), rule, startOn, stoppedOn: null }
  return { ...clock, ...datedNow(ctx, clock) }
}

/** A clock as it is shown: with the working days left, or null once it has stopped. */
export function clockView(ctx: Ctx, clock: CaseClock) {
  const { name, kind, startOn, dueOn, provisional, pauses = [], extensions = [] } = clock
  const rule = ruleOf(ctx.services, clock.rule)
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
