import type { Selectable } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './case.store.ts'
import type { Case } from './case.ts'
import type { CaseworkTables } from './tables.gen.ts'

/** A task as stored. */
export type TaskRecord = Selectable<CaseworkTables['casework.task']>

/** Who works on a task; null puts it back. */
export async function writeClaim(
  ctx: Ctx,
  found: Case<unknown>,
  key: string,
  person: string | null,
): Promise<void> {
  await tables(ctx)
    .updateTable('casework.task')
    .set({ claimedBy: person, claimedAt: person === null ? null : ctx.now })
    .where('governmentId', '=', found.governmentId)
    .where('caseId', '=', found.id)
    .where('key', '=', key)
    .execute()
}

export const findTask = (ctx: Ctx, id: string): Promise<TaskRecord | undefined> =>
  tables(ctx).selectFrom('casework.task').selectAll().where('id', '=', id).executeTakeFirst()

/** Ids of the open tasks of a case, by their keys in the flow. */
export async function taskIdsOf(ctx: Ctx, found: Case<unknown>): Promise<ReadonlyMap<string, string>> {
  const rows = await tables(ctx)
    .selectFrom('casework.task')
    .select(['key', 'id'])
    .where('governmentId', '=', found.governmentId)
    .where('caseId', '=', found.id)
    .where('closedAt', 'is', null)
    .execute()
  return new Map(rows.map(({ key, id }) => [key, id]))
}
