import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { followDates } from '#modules/legaltime'
import { requestRedated } from './privacy.events.ts'
import { everyRequest, type RequestRecord, saveDate } from './request.store.ts'
import { ANSWER_RULE } from './request.ts'

/** Open requests follow calendar and rule; where the day becomes another, that is an act and is told once. */
export const legalTimeSubscribers = followDates<RequestRecord>({
  module: 'privacy',
  rules: [ANSWER_RULE],
  open: (ctx) => everyRequest(ctx, 'open'),
  periodOf: ({ number, ruleVersion, askedAt, dueOn, provisional }) => ({
    ...{ number, clock: 'answer', rule: ANSWER_RULE, ruleVersion },
    ...{ startedAt: askedAt, dueOn, provisional },
  }),
  redate: async (ctx, { id: requestId, accountId, number, dueOn: before }, dated, reason) => {
    const { dueOn, ruleVersion, calendar } = dated
    await saveDate(ctx, requestId, dated)
    await recordDayAct(ctx, requestRedated.type, { requestId, reason, before, dueOn, ruleVersion, calendar })
    if (dueOn !== before)
      emit(ctx, requestRedated, accountId, { requestId, accountId, number, before, dueOn })
  },
})
