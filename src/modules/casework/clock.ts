import { type LegalDay, legalDayOf } from '#kernel/calendar'
import { due, type Rule, remaining } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import type { CaseClock } from './casework.model.ts'

/** Starts a clock on a legal day; the due date is computed once, here, and goes into the act. */
export function startClock(
  ctx: Ctx,
  name: string,
  kind: CaseClock['kind'],
  rule: Rule,
  startOn: LegalDay = legalDayOf(ctx.now),
): CaseClock {
  const { due: dueOn, provisional } = due(rule, { start: startOn }, ctx.services.calendar())
  return { name, kind, rule, startOn, dueOn, provisional, stoppedOn: null }
}

/** A clock as it is shown: with the working days left, or null once it has stopped. */
export function clockView(ctx: Ctx, clock: CaseClock) {
  const { name, kind, startOn, dueOn, provisional } = clock
  const left =
    clock.stoppedOn === null ? remaining(dueOn, legalDayOf(ctx.now), ctx.services.calendar()) : null
  return { name, kind, startOn, dueOn, provisional, left }
}
