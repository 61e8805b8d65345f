import type { Ctx } from '#kernel/context'
import { writeActs } from '#kernel/ledger'
import { insertCase, updateCase } from './case.store.ts'
import type { Case } from './case.ts'
import { type CaseKind, nearestDue } from './casework.model.ts'
import { writeProjection } from './projection.store.ts'

/**
 * Writes what was done to a case: acts, state, tasks and clocks, in the transaction of the use case.
 * @returns the case as it is stored now, for a use case that goes on with it
 */
export async function saveCase<S>(ctx: Ctx, kind: CaseKind<S>, found: Case<S>): Promise<Case<S>> {
  if (found.acts.length === 0) return found
  const derived = { status: kind.statusOf(found.state.business), dueOn: nearestDue(found.state.clocks) }
  const isNew = found.acts[0]?.n === 1
  await (isNew ? insertCase(ctx, found, derived) : updateCase(ctx, found, derived))
  await Promise.all([writeActs(ctx.tx, found.acts), writeProjection(ctx, found, derived.dueOn)])
  return { ...found, acts: [], flowEvents: [] }
}
