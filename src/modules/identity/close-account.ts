import type { Ctx } from '#kernel/context'
import { absentPasswordHash } from '#kernel/crypto'
import { savePassword, saveState } from './account.store.ts'
import { deleteCitizen } from './citizen.store.ts'
import { deleteMailAddress } from './mail-address.store.ts'
import { forgetSessions, revokeAll } from './session.store.ts'

/**
 * Part: closes the account of a citizen or an enterprise for good. Name, number, phone, contact and mail address are destroyed and
 * nobody can log in; the number may register anew. What other records say of the account's id stays.
 */
export async function closeAccount(ctx: Ctx, accountId: string): Promise<void> {
  await revokeAll(ctx, accountId)
  await forgetSessions(ctx, accountId, new Date(8.64e15))
  await savePassword(ctx, accountId, await absentPasswordHash, false)
  await saveState(ctx, accountId, 'disabled')
  await deleteMailAddress(ctx, accountId)
  await deleteCitizen(ctx, accountId)
}
