import type { Ctx } from '#kernel/context'
import { recordDayAct } from '#kernel/ledger'
import { revokeAll } from './session.store.ts'
import { accountInHand } from './staff-access.ts'

/**
 * Part: ends every session of a member of staff, whose password stays as it is. That is on record.
 * @throws Refusal as `handOverPassword`
 */
export async function endSessionsOf(ctx: Ctx, personId: string): Promise<void> {
  const { id } = await accountInHand(ctx, personId)
  await revokeAll(ctx, id)
  await recordDayAct(ctx, 'identity.sessions-ended@1', { accountId: id, personId })
}
