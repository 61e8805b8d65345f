import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { ReceptionTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ReceptionTables>()

/** A scan of a sitting. */
export type CaptureRecord = Selectable<ReceptionTables['reception.capture']>

/** The captures of some sittings, oldest first. */
export const capturesOf = (ctx: Ctx, sittingIds: readonly string[]): Promise<CaptureRecord[]> =>
  sittingIds.length === 0
    ? Promise.resolve([])
    : tables(ctx)
        .selectFrom('reception.capture')
        .selectAll()
        .where('governmentId', '=', governmentOf(ctx))
        .where('sittingId', 'in', [...sittingIds])
        .orderBy('addedAt')
        .orderBy('id')
        .execute()

export async function insertCapture(
  ctx: Ctx,
  capture: Pick<CaptureRecord, 'id' | 'sittingId' | 'fileId'>,
): Promise<void> {
  await tables(ctx)
    .insertInto('reception.capture')
    .values({ governmentId: governmentOf(ctx), ...capture, addedAt: ctx.now })
    .execute()
}

/** Removes captures; what becomes of their files is the caller's. */
export async function deleteCaptures(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tables(ctx)
    .deleteFrom('reception.capture')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', 'in', [...ids])
    .execute()
}
