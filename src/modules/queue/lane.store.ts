import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { QueueTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<QueueTables>()

/** A lane as stored. */
export type LaneRecord = Selectable<QueueTables['queue.lane']>
/** What is said of a lane. */
export type LaneFacts = Omit<LaneRecord, 'governmentId' | 'id'>

const lanes = (ctx: Ctx) =>
  tables(ctx).selectFrom('queue.lane').selectAll().where('governmentId', '=', governmentOf(ctx))

/** Every lane, by its letter. */
export const listLanes = (ctx: Ctx): Promise<LaneRecord[]> => lanes(ctx).orderBy('letter').execute()

/** A lane, locked until the transaction ends. */
export const lockLane = (ctx: Ctx, id: string): Promise<LaneRecord | undefined> =>
  lanes(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

export async function insertLane(ctx: Ctx, id: string, facts: LaneFacts): Promise<void> {
  await tables(ctx)
    .insertInto('queue.lane')
    .values({ governmentId: governmentOf(ctx), id, ...facts })
    .execute()
}

export async function saveLane(ctx: Ctx, id: string, facts: LaneFacts): Promise<void> {
  await tables(ctx)
    .updateTable('queue.lane')
    .set(facts)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
