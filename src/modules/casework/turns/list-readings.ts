import { type Ctx, seatOf, staffOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { openReadingsOf } from '../reading.store.ts'
import type { turnContract } from '../turn.contract.ts'

/** What the caller was given to read and has not confirmed, the oldest first. */
export async function listReadings(
  ctx: Ctx,
): Promise<OutputOf<(typeof turnContract.endpoints)['listReadings']>> {
  const rows = await openReadingsOf(ctx, seatOf(staffOf(ctx)))
  return rows.map(({ openedAt, ...row }) => ({ ...row, openedAt: openedAt.toISOString() }))
}
