import { perform, silence } from '#modules/casework'
import { permitKind } from './approval.kind.ts'
import { ACTS } from './approval.model.ts'

/** 逾期未申请听证: nobody asked within the days, and the procedure goes on without a hearing (行政许可法 §47(1)). */
silence(permitKind, 'proceed', async (ctx, { found, clock, endedAt }) =>
  perform(ctx, permitKind, found, ACTS.hearingWaived, {
    facts: { dueOn: clock.dueOn, takesEffectAt: endedAt.toISOString() },
    stopClocks: { names: [clock.name], on: clock.dueOn },
  }),
)
