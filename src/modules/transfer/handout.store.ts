import { type Ctx, governmentOf } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { newId } from '#kernel/ids'
import type { TransferTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<TransferTables>()
const contextOf = sealedColumn('transfer.handout', 'sealed')

/** How long what is handed out can be fetched, in milliseconds. */
export const HANDOUT_KEPT_MS = 86_400_000

/** A record of what is handed to one person, by column. */
export type Handout = Readonly<Record<string, string>>

/** @param n number of the first, unique within the import */
export async function insertHandouts(
  ctx: Ctx,
  runId: string,
  n: number,
  records: readonly Handout[],
): Promise<void> {
  if (records.length === 0) return
  const id = newId()
  const sealed = sealField(ctx.services.keyring, JSON.stringify(records), contextOf(id))
  await tables(ctx)
    .insertInto('transfer.handout')
    .values({ governmentId: governmentOf(ctx), id, runId, n, sealed, createdAt: ctx.now })
    .execute()
}

const kept = (ctx: Ctx, runId: string) =>
  tables(ctx)
    .selectFrom('transfer.handout')
    .where('governmentId', '=', governmentOf(ctx))
    .where('runId', '=', runId)
    .where('createdAt', '>', new Date(ctx.now.getTime() - HANDOUT_KEPT_MS))

/** Everything that an import hands out and that may still be fetched. */
export async function handoutsOf(ctx: Ctx, runId: string): Promise<Handout[]> {
  const rows = await kept(ctx, runId).select(['id', 'sealed']).orderBy('n').execute()
  return rows.flatMap(
    ({ id, sealed }) => JSON.parse(openField(ctx.services.keyring, sealed, contextOf(id))) as Handout[],
  )
}

export const hasHandouts = async (ctx: Ctx, runId: string): Promise<boolean> =>
  (await kept(ctx, runId).select('n').limit(1).executeTakeFirst()) !== undefined

export async function deleteHandouts(ctx: Ctx, runId: string): Promise<void> {
  await tables(ctx)
    .deleteFrom('transfer.handout')
    .where('governmentId', '=', governmentOf(ctx))
    .where('runId', '=', runId)
    .execute()
}

/** How many were made before an instant, and when the first. */
export async function countHandoutsBefore(
  ctx: Ctx,
  before: Date,
): Promise<{ count: number; oldest: Date | null }> {
  const { count, oldest } = await tables(ctx)
    .selectFrom('transfer.handout')
    .where('governmentId', '=', governmentOf(ctx))
    .where('createdAt', '<', before)
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('createdAt').as('oldest')])
    .executeTakeFirstOrThrow()
  return { count, oldest }
}

/** Deletes those that were made before an instant. @returns how many there were */
export async function deleteHandoutsBefore(ctx: Ctx, before: Date): Promise<number> {
  const { numDeletedRows } = await tables(ctx)
    .deleteFrom('transfer.handout')
    .where('governmentId', '=', governmentOf(ctx))
    .where('createdAt', '<', before)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
