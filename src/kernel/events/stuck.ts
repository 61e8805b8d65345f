import type { Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { recordDayAct } from '#kernel/ledger'
import { findStuck, passOver, reviveDelivery, type StuckDelivery } from './stuck.store.ts'

async function stuck(ctx: Ctx, id: number): Promise<StuckDelivery> {
  const found = await findStuck(ctx.tx, id)
  if (!found || found.governmentId !== ctx.governmentId) throw notFound()
  return found
}

const factsOf = ({ id, subscriber, type, order, attempts }: StuckDelivery) => ({
  facts: { delivery: id, subscriber, type, order, attempts },
})

/**
 * Lets a failed delivery be tried again at once; the operator's decision is on record.
 * @throws Refusal `kernel.not-found` where it has not failed
 */
export async function retryDelivery(ctx: Ctx, id: number): Promise<StuckDelivery> {
  const found = await stuck(ctx, id)
  await reviveDelivery(ctx.tx, id, ctx.now)
  await recordDayAct(ctx, 'events.delivery-retried@1', factsOf(found))
  return found
}

/**
 * Passes over a failed delivery for good: it never takes effect, and what waits behind it goes on. The operator's
 * decision is on record.
 * @throws Refusal `kernel.not-found` where it has not failed
 */
export async function skipDelivery(ctx: Ctx, id: number): Promise<StuckDelivery> {
  const found = await stuck(ctx, id)
  await passOver(ctx.tx, id, ctx.now)
  await recordDayAct(ctx, 'events.delivery-skipped@1', factsOf(found))
  return found
}
