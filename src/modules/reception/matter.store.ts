import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { ReceptionTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ReceptionTables>()

/** A case that came out of a sitting; its id is the case's. */
export type MatterRecord = Selectable<ReceptionTables['reception.matter']>

/** The cases of a sitting, in the order of their numbers. */
export const mattersOf = (ctx: Ctx, sittingId: string): Promise<MatterRecord[]> =>
  tables(ctx)
    .selectFrom('reception.matter')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('sittingId', '=', sittingId)
    .orderBy('id')
    .execute()

/** What came out of which sitting, by its case. */
export const findMatter = (ctx: Ctx, caseId: string): Promise<MatterRecord | undefined> =>
  tables(ctx)
    .selectFrom('reception.matter')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', caseId)
    .executeTakeFirst()

export async function insertMatters(
  ctx: Ctx,
  rows: readonly Omit<MatterRecord, 'governmentId' | 'closedAt'>[],
): Promise<void> {
  await tables(ctx)
    .insertInto('reception.matter')
    .values(rows.map((row) => ({ governmentId: governmentOf(ctx), ...row })))
    .execute()
}

/** Notes when the case of a matter was closed; nothing where it came by another way. */
export async function saveClosed(ctx: Ctx, caseId: string, at: Date): Promise<void> {
  await tables(ctx)
    .updateTable('reception.matter')
    .set({ closedAt: at })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', caseId)
    .where('closedAt', 'is', null)
    .execute()
}
