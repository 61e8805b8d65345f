import type { Static } from 'typebox'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { accountChanged } from './identity.events.ts'

/** Puts on the record, and tells, what was done to the account of a member of staff. */
export async function recordChange(ctx: Ctx, change: Static<typeof accountChanged.body>): Promise<void> {
  await recordDayAct(ctx, accountChanged.type, change)
  emit(ctx, accountChanged, change.accountId, change)
}
