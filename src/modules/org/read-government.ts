import { type Ctx, governmentOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { findGovernment } from './government.store.ts'
import type { unitContract } from './unit.contract.ts'

/** The name of a government, for the head of its pages. @throws Refusal `kernel.not-found` */
export async function readGovernment(
  ctx: Ctx,
): Promise<OutputOf<(typeof unitContract.endpoints)['readGovernment']>> {
  const found = await findGovernment(ctx.tx, governmentOf(ctx))
  if (!found) throw notFound()
  return { slug: found.slug, name: found.name }
}
