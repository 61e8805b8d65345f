import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { perform, silence } from '#modules/casework'
import { extendValidity } from '#modules/licence'
import { deemedRenewed } from './approval.events.ts'
import { permitKind } from './approval.kind.ts'
import { ACTS } from './approval.model.ts'
import { type Permit, toldOf } from './permit.ts'

/** Outcomes by which steps that have become idle lead on to the decision. */
const LEADS_ON: Readonly<Record<string, string>> = {
  correct: 'answered',
  receive: 'accept',
  review: 'pass',
  recheck: 'pass',
}

/** Passes the steps before the decision, each by an act: what they were to weigh, the law has settled. */
function toDecision(ctx: Ctx, found: Permit): Permit {
  const task = found.state.flow.tasks.find(({ node }) => node in LEADS_ON)
  if (!task) return found
  const { id, node } = task
  const variables = { [node]: LEADS_ON[node] ?? null }
  const passed = perform(ctx, permitKind, found, ACTS.stepPassed, {
    facts: { node },
    flow: { type: 'complete', task: id, variables },
  })
  return toDecision(ctx, passed)
}

/**
 * 视为准予延续: nobody decided about the renewal before the licence ended, so it goes on (行政许可法 §50(2)). The register has
 * its new end, and nothing is left to decide; the leader has the task of giving out the licence, which nobody issues unseen.
 */
silence(permitKind, 'deemed-renewal', async (ctx, { found, clock, endedAt }) => {
  const licenceId = found.state.business.renews ?? ''
  const { from, to } = await extendValidity(ctx, licenceId, found.id)
  const renewed = perform(ctx, permitKind, found, ACTS.deemedRenewed, {
    facts: {
      ...{ licence: licenceId, from, until: to, takesEffectAt: endedAt.toISOString() },
      rule: `${clock.rule.id}@${clock.rule.version}`,
    },
    stopClocks: { names: ['notice', 'answer', 'decide', 'promise', clock.name], on: clock.dueOn },
  })
  const after = toDecision(ctx, renewed)
  emit(ctx, deemedRenewed, found.id, { ...toldOf(after), validTo: to, recordedOn: legalDayOf(ctx.now) })
  return after
})
