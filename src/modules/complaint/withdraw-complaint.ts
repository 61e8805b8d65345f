import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { ACTS, streamOf } from './complaint.acts.ts'
import { notNow } from './complaint.errors.ts'
import { complaintWithdrawn } from './complaint.events.ts'
import { mayWithdraw } from './complaint.model.ts'
import { lockComplaint, updateComplaint } from './complaint.store.ts'
import { endDuty } from './duty.store.ts'
import type { hallContract } from './hall.contract.ts'
import { toldOf } from './open-complaint.ts'
import { demandOwn } from './own-complaints.ts'

type Endpoint = (typeof hallContract.endpoints)['withdrawComplaint']

/**
 * 撤回投诉: its citizen takes a complaint back before it is answered. Its periods end, nothing more is done, and what was
 * done stays on record. Another complaint about the same may follow.
 * @throws Refusal `complaint.not-now` for what is answered, and for a bad rating
 */
export async function withdrawComplaint(
  ctx: Ctx,
  { complaintId }: InputOf<Endpoint>,
): Promise<Record<string, never>> {
  const row = demandOwn(ctx, await lockComplaint(ctx, complaintId))
  if (!mayWithdraw(row)) throw notNow()
  await updateComplaint(ctx, row.id, { state: 'withdrawn', withdrawnAt: ctx.now })
  for (const duty of ['verify', 'answer'] as const) await endDuty(ctx, row.id, duty)
  await recordStreamAct(ctx, streamOf(row.id), ACTS.withdrawn, { unit: row.unitId })
  emit(ctx, complaintWithdrawn, row.id, toldOf(row))
  return {}
}
