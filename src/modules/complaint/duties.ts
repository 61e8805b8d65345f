import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type Dated, datedBy, explainDue, pinnedRule } from '#modules/legaltime'
import { type DutyStanding, RULES } from './complaint.model.ts'
import type { DutyName, Origin } from './complaint.words.ts'
import { type DutyRecord, insertDuty } from './duty.store.ts'

/** Begins a period of a complaint now; undefined where none runs for its origin. */
export async function beginDuty(
  ctx: Ctx,
  complaint: { readonly id: string; readonly origin: Origin },
  name: DutyName,
  startedAt: Date = ctx.now,
): Promise<Dated | undefined> {
  const rule = RULES[name][complaint.origin]
  if (rule === null) return undefined
  const dated = datedBy(ctx, ctx.services.rule(rule), startedAt)
  await insertDuty(ctx, complaint.id, { name, rule, startedAt }, dated)
  return dated
}

/** A period as the rules of a complaint see it. */
export const standingOf = ({ name, dueOn, doneAt }: DutyRecord): DutyStanding => ({
  ...{ name, dueOn },
  done: doneAt !== null,
})

/** 为什么是这一天: why a period ends on that day. */
export function whyOf(ctx: Ctx, number: string, duty: DutyRecord): ReturnType<typeof explainDue> {
  const { name, rule, ruleVersion, startedAt, dueOn, provisional, doneAt, calendar, datedAt } = duty
  const startOn = legalDayOf(startedAt)
  return explainDue(ctx, {
    ...{ number, name, kind: 'legal', rule: pinnedRule(ctx, { rule, ruleVersion }) },
    ...{ events: { start: startOn }, startOn, dueOn, provisional },
    stoppedOn: doneAt && legalDayOf(doneAt),
    countedBy: { calendar, at: datedAt },
  })
}
