import type { Ctx } from '#kernel/context'
import { savePhoneProof } from './citizen.store.ts'
import { revokeAll } from './session.store.ts'

/** Part: notes that the phone of an account is not its owner's, and ends all its sessions. */
export async function denyPhone(ctx: Ctx, accountId: string): Promise<void> {
  await savePhoneProof(ctx, accountId, null)
  await revokeAll(ctx, accountId)
}
