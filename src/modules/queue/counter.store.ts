import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { CounterState } from './queue.model.ts'
import type { QueueTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<QueueTables>()

type Row = Selectable<QueueTables['queue.counter']>

/** A counter as stored. */
export interface CounterRecord extends Omit<Row, 'state'> {
  readonly state: CounterState
}

/** What may change of a counter. */
export type CounterChange = Partial<Omit<CounterRecord, 'governmentId' | 'id'>>

const counters = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('queue.counter')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .$castTo<CounterRecord>()

/** Every counter, by its number. */
export const listCounters = (ctx: Ctx): Promise<CounterRecord[]> => counters(ctx).orderBy('number').execute()

/** A counter. Part: the use case authorizes. */
export const findCounter = (ctx: Ctx, id: string): Promise<CounterRecord | undefined> =>
  counters(ctx).where('id', '=', id).executeTakeFirst()

/** The counter to which a pad is bound. Part. */
export const counterOfPad = (ctx: Ctx, padId: string): Promise<CounterRecord | undefined> =>
  counters(ctx).where('padId', '=', padId).executeTakeFirst()

/** A counter, locked until the transaction ends. */
export const lockCounter = (ctx: Ctx, id: string): Promise<CounterRecord | undefined> =>
  counters(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** Another counter where somebody sits, if any; locked. */
export const lockOtherSeat = (ctx: Ctx, personId: string, id: string): Promise<CounterRecord | undefined> =>
  counters(ctx).where('personId', '=', personId).where('id', '<>', id).forUpdate().executeTakeFirst()

export async function insertCounter(
  ctx: Ctx,
  id: string,
  { number, name, lanes }: Pick<CounterRecord, 'number' | 'name' | 'lanes'>,
): Promise<void> {
  await tables(ctx)
    .insertInto('queue.counter')
    .values({ governmentId: governmentOf(ctx), id, number, name, lanes })
    .execute()
}

export async function saveCounter(ctx: Ctx, id: string, change: CounterChange): Promise<void> {
  await tables(ctx)
    .updateTable('queue.counter')
    .set(change)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
