import type { Rule } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import { emit, type Subscriber, subscriber } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { calendarChanged, registerTouchedClocks, ruleConfirmed } from '#modules/legaltime'
import { requestRedated } from './privacy.events.ts'
import { everyRequest, type RequestRecord, saveDate } from './request.store.ts'
import { ANSWER_RULE, datedBy, ruleOf } from './request.ts'

type Reason = 'calendar' | 'rule'

/** Counts the date of one open request anew; nothing is written where it stays. */
async function recount(ctx: Ctx, row: RequestRecord, rule: Rule, reason: Reason): Promise<void> {
  const { id: requestId, accountId, number, dueOn: before } = row
  const dated = datedBy(ctx, rule, row.askedAt)
  const { dueOn, ruleVersion, calendar } = dated
  if (dueOn === before && dated.provisional === row.provisional && ruleVersion === row.ruleVersion) return
  await saveDate(ctx, requestId, dated)
  await recordDayAct(ctx, requestRedated.type, { requestId, reason, before, dueOn, ruleVersion, calendar })
  if (dueOn !== before) emit(ctx, requestRedated, accountId, { requestId, accountId, number, before, dueOn })
}

async function recountOpen(ctx: Ctx, reason: Reason, ruleFor: (row: RequestRecord) => Rule): Promise<void> {
  for await (const rows of everyRequest(ctx, 'open')) {
    for (const row of rows) await recount(ctx, row, ruleFor(row), reason)
  }
}

/** Open requests are counted anew when the calendar changes, or a version of their rule is confirmed for them too. */
export const legalTimeSubscribers: readonly Subscriber[] = [
  subscriber('privacy.follow-calendar', calendarChanged, [], (ctx) =>
    recountOpen(ctx, 'calendar', (row) => ruleOf(ctx, row)),
  ),
  subscriber('privacy.follow-rule', ruleConfirmed, [], async (ctx, { body }) => {
    if (body.rule !== ANSWER_RULE || body.openCases !== 'move') return
    const rule = ctx.services.ruleVersion(body.rule, body.version)
    await recountOpen(ctx, 'rule', () => rule)
  }),
]

const SHOWN = 100

registerTouchedClocks({
  touched: async (ctx, rule) => {
    if (rule.id !== ANSWER_RULE) return { total: 0, clocks: [] }
    const moved: { number: string; oldDue: string; newDue: string }[] = []
    for await (const rows of everyRequest(ctx, 'open')) {
      for (const { number, askedAt, dueOn } of rows) {
        const newDue = datedBy(ctx, rule, askedAt).dueOn
        if (newDue !== dueOn) moved.push({ number, oldDue: dueOn, newDue })
      }
    }
    const clocks = moved.slice(0, SHOWN).map((one) => ({ ...one, caseId: null, clock: 'answer' }))
    return { total: moved.length, clocks }
  },
})
