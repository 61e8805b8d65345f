import { type LegalDay, legalDayOf, startOfLegalDay } from '#kernel/calendar'
import { countsDays, due, legalDayOfMoment, type Moment, momentOf, type Rule, remaining } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import {
  type CaseClock,
  type ClockPause,
  type ClockRule,
  type ClockStart,
  type Dated,
  datedAs,
  eventsOf,
  isCredited,
  openPause,
  ruleOf,
} from './case-clock.ts'

/**
 * Where the days of a clock lead by the calendar and the office hours of today.
 * @param office unit whose hours count: the department whose clock it is, or that of the case
 * @throws ClockError where the rule does not know an event, or counts by hours that the office has not announced
 */
export function datedNow(
  ctx: Ctx,
  clock: ClockStart & Pick<CaseClock, 'pauses' | 'extensions'>,
  office: string,
  rule: Rule = ruleOf(ctx.services, clock.rule),
): Dated {
  const hours = ctx.services.hours(clock.unit ?? office)
  const found = due(rule, eventsOf(rule, clock), ctx.services.calendar(), hours)
  return datedAs(found.due, found.closes, found.provisional)
}

/** A clock that starts, with the day on which it ends: computed once, here, and so it goes into the act. */
export const datedClock = (ctx: Ctx, start: ClockStart, office: string): CaseClock => ({
  ...start,
  stoppedOn: null,
  ...datedNow(ctx, start, office),
})

/** The minute of the start, where the unit of the rule asks for it and the start is now. */
function minuteOfStart(ctx: Ctx, rule: ClockRule, startOn: LegalDay): { readonly startMinute?: number } {
  const { unit } = ruleOf(ctx.services, rule)
  if (countsDays(unit) || startOn !== legalDayOf(ctx.now)) return {}
  return { startMinute: Math.floor((ctx.now.getTime() - startOfLegalDay(startOn).getTime()) / 60_000) }
}

/**
 * A clock that is to start on a legal day; `perform` finds where it ends, by the hours of the unit whose it is.
 * @param rule a published version (`pinned`); one that is published nowhere is held in full
 * @param unit department whose clock it is, where it is not that of the whole case
 */
export const startClock = (
  ctx: Ctx,
  name: string,
  kind: CaseClock['kind'],
  rule: ClockRule,
  startOn: LegalDay = legalDayOf(ctx.now),
  unit?: string,
): ClockStart => ({
  ...{ name, kind, rule, startOn },
  ...minuteOfStart(ctx, rule, startOn),
  ...(unit !== undefined && { unit }),
})

/** The moment of an act on this clock: its day, or the minute where hours or half-days count and the day is today. */
export function momentFor(ctx: Ctx, { rule }: Pick<CaseClock, 'rule'>, told: Moment): Moment {
  const { unit } = ruleOf(ctx.services, rule)
  if (countsDays(unit)) return legalDayOfMoment(told)
  return told === legalDayOf(ctx.now) ? momentOf(ctx.now) : told
}

const PROOFS = ['notice', 'evidence'] as const

/** What the rule wants of a pause and is not there: the time counts therefore. */
const lacksOf = (rule: Rule, pause: ClockPause) =>
  PROOFS.filter(
    (proof) =>
      rule.pause.find(({ ground }) => ground === pause.ground)?.[proof] === true && pause[proof] === null,
  )

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
      lacks: lacksOf(rule, pause),
    })),
    extended: extensions.reduce((sum, { length }) => sum + length, 0),
  }
}
