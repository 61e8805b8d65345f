import type { LegalDay } from '#kernel/calendar'
import type { Rule } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import { type CaseClock, startClock } from '#modules/casework'
import type { ItemVersion } from '#modules/item'

type PeriodUnit = ItemVersion['facts']['statutoryUnit']

/** A rule with the length that the item's list states; on the spot is zero working days. */
const ofLength = (rule: Rule, days: number, unit: PeriodUnit, name: string): Rule => ({
  ...rule,
  name,
  length: unit === 'immediate' ? 0 : days,
  unit: unit === 'natural' ? 'natural' : 'workday',
})

/** 补正告知期限: five working days from the day the material was received (行政许可法 §32(1)(4)). */
export const noticeClock = (ctx: Ctx, receivedOn: LegalDay): CaseClock =>
  startClock(ctx, 'notice', 'legal', ctx.services.rule('PERMIT.NOTICE5'), receivedOn)

/**
 * 办理期限: the legal and the promised period of the item, side by side, from the day of acceptance
 * (行政许可法 §42; other laws may differ, so the item's own length counts).
 */
export function decisionClocks(ctx: Ctx, { facts }: ItemVersion, acceptedOn: LegalDay): CaseClock[] {
  const rule = ctx.services.rule('PERMIT.DECIDE')
  const legal = ofLength(rule, facts.statutoryDays, facts.statutoryUnit, rule.name)
  const promise = ofLength(rule, facts.promiseDays, facts.promiseUnit, '承诺办结')
  return [
    startClock(ctx, 'decide', 'legal', legal, acceptedOn),
    startClock(ctx, 'promise', 'promise', promise, acceptedOn),
  ]
}
