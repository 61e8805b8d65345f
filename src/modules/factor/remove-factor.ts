import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { lastFactor } from './factor.errors.ts'
import { deleteAllOf, deleteFactor } from './factor.store.ts'
import type { ownContract } from './own.contract.ts'
import { personDecides } from './read-own-factors.ts'
import { recordFactors } from './record-change.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { changeableFactors } from './self.ts'
import { tellPhones } from './tell-phones.ts'

type Remove = (typeof ownContract.endpoints)['removeFactor']
type Renew = (typeof ownContract.endpoints)['renewRecoveryCodes']

/**
 * Removes one of the caller's factors; the last one only where he does not decide, and the recovery codes with it.
 * @throws Refusal `factor.last`, `factor.prove-first`, `kernel.not-found`
 */
export async function removeFactor(ctx: Ctx, input: InputOf<Remove>): Promise<Record<string, never>> {
  const { personId } = staffOf(ctx)
  const factors = await changeableFactors(ctx)
  const removed = factors.find(({ id }) => id === input.factorId)
  if (!removed) throw notFound()
  if (factors.length === 1 && (await personDecides(ctx, personId))) throw lastFactor()
  await tellPhones(ctx, [removed], 'removed')
  await (factors.length === 1 ? deleteAllOf(ctx, personId) : deleteFactor(ctx, removed.id))
  await recordFactors(ctx, { personId, change: 'removed', kind: removed.kind })
  return {}
}

/**
 * Gives the caller new recovery codes, told once.
 * @throws Refusal `factor.prove-first`, `kernel.not-found`
 */
export async function renewRecoveryCodes(ctx: Ctx): Promise<OutputOf<Renew>> {
  const { personId } = staffOf(ctx)
  if ((await changeableFactors(ctx)).length === 0) throw notFound()
  ctx.reply.once = { recoveryCodes: await makeRecoveryCodes(ctx, personId) }
  await recordFactors(ctx, { personId, change: 'codes-renewed' })
  return { recoveryCodes: null }
}
