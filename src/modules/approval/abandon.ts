import { emit } from '#kernel/events'
import { perform, silence } from '#modules/casework'
import { abandoned } from './approval.events.ts'
import { permitKind } from './approval.kind.ts'
import { ACTS } from './approval.model.ts'
import { toldOf } from './permit.ts'

/**
 * 视为放弃: the applicant did not complete his application in the days that a rule of the place gives him, and the rule takes
 * that for abandonment. He may apply again. Without such a rule nothing happens: the permit law knows none.
 */
silence(permitKind, 'abandonment', async (ctx, { found, clock, endedAt }) => {
  const after = perform(ctx, permitKind, found, ACTS.abandoned, {
    facts: {
      ...{ dueOn: clock.dueOn, takesEffectAt: endedAt.toISOString() },
      rule: `${clock.rule.id}@${clock.rule.version}`,
    },
    flow: { type: 'terminate', outcome: 'withdrawn' },
    stopClocks: { names: [clock.name, 'renewal'], on: clock.dueOn },
  })
  emit(ctx, abandoned, found.id, { ...toldOf(after), dueOn: clock.dueOn })
  return after
})
