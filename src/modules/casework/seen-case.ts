import { authorize, type Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { findCaseRow } from './case.store.ts'
import { type Case, scopeOf } from './case.ts'

/** A case of any kind, where the caller may see it. Part. @throws Refusal `kernel.not-found` */
export async function seenCase(ctx: Ctx, caseId: string): Promise<Case<unknown>> {
  const found = await findCaseRow<unknown>(ctx, caseId)
  if (!found) throw notFound()
  authorize(ctx.actor, 'casework.case.read', scopeOf(found))
  return found
}
