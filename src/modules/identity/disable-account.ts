import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { revokeDelegationsOf } from '#modules/org'
import { saveState } from './account.store.ts'
import { recordChange } from './record-change.ts'
import { revokeAll } from './session.store.ts'
import type { staffContract } from './staff.contract.ts'
import { accountInHand } from './staff-access.ts'

type Endpoint = (typeof staffContract.endpoints)['disableAccount']

/**
 * Disables the account of a member of staff, ends its sessions and revokes what he delegated or received. Again, it changes nothing.
 * @throws Refusal `identity.own-account`, `identity.reaches-further`, `kernel.not-found`, `kernel.forbidden`
 */
export async function disableAccount(
  ctx: Ctx,
  { personId }: InputOf<Endpoint>,
): Promise<Record<string, never>> {
  const { id, state } = await accountInHand(ctx, personId)
  if (state === 'disabled') return {}
  await saveState(ctx, id, 'disabled')
  await revokeAll(ctx, id)
  await revokeDelegationsOf(ctx, personId)
  await recordChange(ctx, { accountId: id, personId, change: 'disabled' })
  return {}
}

/**
 * Lets an account be used again, and undoes its lock.
 * @throws Refusal as `disableAccount`
 */
export async function enableAccount(
  ctx: Ctx,
  { personId }: InputOf<Endpoint>,
): Promise<Record<string, never>> {
  const { id } = await accountInHand(ctx, personId)
  await saveState(ctx, id, 'active')
  await recordChange(ctx, { accountId: id, personId, change: 'enabled' })
  return {}
}
