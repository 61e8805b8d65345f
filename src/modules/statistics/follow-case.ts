import { type Ctx, governmentOf } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { permitKind } from '#modules/approval'
import { readCase } from '#modules/casework'
import { versionOf } from '#modules/item'
import { servedIn } from '#modules/reception'
import { type CaseFacts, caseFacts } from './case-facts.ts'
import { saveFacts } from './fact.store.ts'

/** The facts of a case as its acts are now. @throws Refusal `kernel.not-found` */
export async function factsNow(ctx: Ctx, caseId: string): Promise<CaseFacts> {
  const found = await readCase(ctx, permitKind, caseId)
  const acts = await readActs(ctx.tx, governmentOf(ctx), caseId)
  const { code: itemCode } = await versionOf(ctx, found.pinned.item ?? '')
  const served = await servedIn(ctx, caseId)
  const { services } = ctx
  return caseFacts(found, { acts, itemCode, served, services, calendar: services.calendar() })
}

/** Writes the facts of a case anew. */
export const followCase = async (ctx: Ctx, caseId: string): Promise<void> =>
  saveFacts(ctx, await factsNow(ctx, caseId))
