import type { LegalDay } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import {
  type CaseClock,
  type ClockStart,
  pinned,
  restartClock,
  startClock,
  type Terms,
} from '#modules/casework'
import type { ItemVersion } from '#modules/item'

type PeriodUnit = ItemVersion['facts']['statutoryUnit']

/** The length that the item's list states; on the spot is zero working days. */
const termsOf = (days: number, unit: PeriodUnit, name?: string): Terms => ({
  ...(name !== undefined && { name }),
  length: unit === 'immediate' ? 0 : days,
  unit: unit === 'natural' ? 'natural' : 'workday',
})

/** 补正告知期限: five working days from the day the material was received (行政许可法 §32(1)(4)). */
export const noticeClock = (ctx: Ctx, receivedOn: LegalDay): ClockStart =>
  startClock(ctx, 'notice', 'legal', pinned(ctx.services.rule('PERMIT.NOTICE5')), receivedOn)

/**
 * The same, begun anew by the version of the rule that the case pinned, when an answer to a notice was received; one that was taken over with its date from an older system is no measure for it.
 */
export function noticeAgain(ctx: Ctx, clocks: readonly CaseClock[], receivedOn: LegalDay): ClockStart {
  const before = clocks.findLast(({ name, rule }) => name === 'notice' && !('terms' in rule))
  return before ? restartClock(ctx, before, receivedOn) : noticeClock(ctx, receivedOn)
}

/**
 * 补正期限: the days that a place gives the applicant to complete his application, where it has such a rule; the permit law
 * sets none. What follows when they pass is for the rule to say.
 */
export function answerClock(ctx: Ctx, askedOn: LegalDay): ClockStart | undefined {
  const rule = ctx.services.findRule('PERMIT.ANSWER')
  return rule && startClock(ctx, 'answer', 'legal', pinned(rule), askedOn)
}

/** 延续决定期限: a renewal is decided before the licence ends, else it goes on (行政许可法 §50(2)). */
export const renewalClock = (ctx: Ctx, validTo: LegalDay): ClockStart =>
  startClock(ctx, 'renewal', 'legal', pinned(ctx.services.rule('PERMIT.RENEW_DECIDE')), validTo)

/**
 * 办理期限: the legal and the promised period of the item, side by side, from the day of acceptance
 * (行政许可法 §42; other laws may differ, so the item's own length counts).
 */
export function decisionClocks(ctx: Ctx, { facts }: ItemVersion, acceptedOn: LegalDay): ClockStart[] {
  const rule = ctx.services.rule('PERMIT.DECIDE')
  const legal = pinned(rule, termsOf(facts.statutoryDays, facts.statutoryUnit))
  const promise = pinned(rule, termsOf(facts.promiseDays, facts.promiseUnit, '承诺办结'))
  return [
    startClock(ctx, 'decide', 'legal', legal, acceptedOn),
    startClock(ctx, 'promise', 'promise', promise, acceptedOn),
  ]
}

/** 送达期限: the licence reaches the applicant within ten working days of the decision (行政许可法 §44). */
export const deliveryClock = (ctx: Ctx, decidedOn: LegalDay): ClockStart =>
  startClock(ctx, 'deliver', 'legal', pinned(ctx.services.rule('PERMIT.DELIVER10')), decidedOn)
