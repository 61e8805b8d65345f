import { legalDayOf } from '#kernel/calendar'
import { actorRef, type Ctx } from '#kernel/context'
import { holdersInGovernment } from '#modules/org'
import type { Proposal } from './proposal.store.ts'

/**
 * Whether the caller proposed the version and somebody else could confirm it: then he may not. Where nobody else could, one
 * person does both, and both are on record.
 */
export async function waitsForAnother(
  ctx: Ctx,
  { proposedBy }: Pick<Proposal, 'proposedBy'>,
): Promise<boolean> {
  const { actor } = ctx
  if (actor.kind !== 'staff' || proposedBy !== actorRef(actor)) return false
  const holders = await holdersInGovernment(ctx, 'legaltime.rule.confirm', legalDayOf(ctx.now))
  return holders.some((person) => person !== actor.personId)
}
