import { authorize, type Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { lockCaseRow } from './case.store.ts'
import { type Case, scopeOf } from './case.ts'
import { notAtThisStep } from './casework.errors.ts'

/** A case, locked, on which the caller may do something. @throws Refusal `kernel.not-found`, `kernel.forbidden` */
export async function lockedCase(ctx: Ctx, caseId: string, permission: string): Promise<Case<unknown>> {
  const found = await lockCaseRow<unknown>(ctx, caseId)
  if (!found) throw notFound()
  authorize(ctx.actor, permission, scopeOf(found), 'casework.case.read')
  return found
}

/** The same, still open. @throws Refusal `casework.not-at-this-step` besides */
export async function lockedOpenCase(ctx: Ctx, caseId: string, permission: string): Promise<Case<unknown>> {
  const found = await lockedCase(ctx, caseId, permission)
  if (found.closedAt !== null) throw notAtThisStep()
  return found
}
