import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { followDates } from '#modules/legaltime'
import { ACTS, streamOf } from './complaint.acts.ts'
import { complaintRedated } from './complaint.events.ts'
import { RULE_IDS } from './complaint.model.ts'
import { type OpenDuty, openDuties, saveDate } from './duty.store.ts'

/** Open periods follow calendar and rule; where the day becomes another, that is an act and is told once. */
export const legalTimeSubscribers = followDates<OpenDuty>({
  module: 'complaint',
  rules: RULE_IDS,
  open: openDuties,
  periodOf: ({ number, name: clock, rule, ruleVersion, startedAt, dueOn, provisional }) => ({
    ...{ number, clock, rule, ruleVersion, startedAt, dueOn, provisional },
  }),
  redate: async (ctx, { id, complaintId, number, accountId, unitId, name, dueOn: before }, dated, reason) => {
    const { dueOn, ruleVersion, calendar } = dated
    await saveDate(ctx, id, dated)
    await recordStreamAct(ctx, streamOf(complaintId), ACTS.redated, {
      ...{ duty: name, reason, before, dueOn, ruleVersion, calendar },
    })
    if (dueOn !== before)
      emit(ctx, complaintRedated, complaintId, { complaintId, number, accountId, unitId, before, dueOn })
  },
})
