import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { perform, silence, taskAt } from '#modules/casework'
import { versionOf } from '#modules/item'
import { deemedAccepted } from './approval.events.ts'
import { permitKind } from './approval.kind.ts'
import { ACTS } from './approval.model.ts'
import { decisionClocks } from './periods.ts'
import { completing, type Permit, toldOf } from './permit.ts'

/** A further notice that did not move the period waits for no answer any more. */
function overtaken(ctx: Ctx, found: Permit): Permit {
  const waiting = found.state.flow.tasks.find(({ node }) => node === 'correct')
  if (!waiting) return found
  return perform(ctx, permitKind, found, ACTS.noticeOvertaken, {
    facts: {},
    flow: { type: 'complete', task: waiting.id, variables: {} },
  })
}

/**
 * 逾期视为受理: nobody told in time what is missing, so the application is accepted from the day it was received, and the
 * periods of the decision run from that day (行政许可法 §32(1)(4)). The paper follows, by the subscriber.
 */
silence(permitKind, 'deemed-acceptance', async (ctx, { found, clock, endedAt }) => {
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const acceptedOn = clock.startOn
  const before = overtaken(ctx, found)
  const after = perform(ctx, permitKind, before, ACTS.deemedAccepted, {
    facts: {
      ...{ acceptedOn, dueOn: clock.dueOn, takesEffectAt: endedAt.toISOString() },
      rule: `${clock.rule.id}@${clock.rule.version}`,
    },
    flow: completing(taskAt(before, 'receive'), 'accept', true),
    stopClocks: { names: [clock.name, 'answer'], on: clock.dueOn },
    startClocks: decisionClocks(ctx, version, acceptedOn),
  })
  emit(ctx, deemedAccepted, found.id, { ...toldOf(after), acceptedOn, recordedOn: legalDayOf(ctx.now) })
  return after
})
