import { type LegalDay, legalDayOf } from '#kernel/calendar'
import { due, type Rule } from '#kernel/clock'
import type { Ctx } from '#kernel/context'

/** A last day with what it was counted by. */
export interface Dated {
  readonly dueOn: LegalDay
  /** A year of it has no holiday notice yet. */
  readonly provisional: boolean
  readonly ruleVersion: number
  /** Version of the calendar. */
  readonly calendar: string
  readonly datedAt: Date
}

/** The last day of a period that began at an instant, by one version of its rule and the calendar of today. */
export function datedBy(ctx: Ctx, rule: Rule, startedAt: Date): Dated {
  const calendar = ctx.services.calendar()
  const { due: dueOn, provisional } = due(rule, { start: legalDayOf(startedAt) }, calendar)
  return { dueOn, provisional, ruleVersion: rule.version, calendar: calendar.version, datedAt: ctx.now }
}
