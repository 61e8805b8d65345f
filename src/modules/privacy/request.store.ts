import type { Insertable, Selectable, Updateable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { tables } from './privacy.tables.ts'
import type { RequestState } from './privacy.words.ts'
import type { PrivacyTables } from './tables.gen.ts'

/** A request as stored. */
export type RequestRecord = Selectable<PrivacyTables['privacy.request']>

const requests = (ctx: Ctx) =>
  tables(ctx.tx).selectFrom('privacy.request').where('governmentId', '=', governmentOf(ctx))

export async function insertRequest(
  ctx: Ctx,
  row: Insertable<PrivacyTables['privacy.request']>,
): Promise<void> {
  await tables(ctx.tx).insertInto('privacy.request').values(row).execute()
}

export const findRequest = (ctx: Ctx, id: string): Promise<RequestRecord | undefined> =>
  requests(ctx).selectAll().where('id', '=', id).executeTakeFirst()

/** A request, locked until the transaction ends. */
export const lockRequest = (ctx: Ctx, id: string): Promise<RequestRecord | undefined> =>
  requests(ctx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** The requests of an account, newest first. */
export const requestsOf = (ctx: Ctx, accountId: string): Promise<RequestRecord[]> =>
  requests(ctx).selectAll().where('accountId', '=', accountId).orderBy('askedAt', 'desc').limit(200).execute()

const inState = (ctx: Ctx, state: RequestState | undefined) =>
  state === undefined ? requests(ctx) : requests(ctx).where('state', '=', state)

const firstDue = (ctx: Ctx, state: RequestState | undefined) =>
  inState(ctx, state).selectAll().orderBy('dueOn').orderBy('id')

/** Every request, earliest due first, batch by batch. */
export const everyRequest = (ctx: Ctx, state: RequestState | undefined): AsyncIterable<RequestRecord[]> =>
  inBatches(ctx.tx, firstDue(ctx, state))

/** A page of requests, earliest due first, and how many there are. */
export async function listByState(
  ctx: Ctx,
  state: RequestState | undefined,
  window: { limit: number; offset: number },
): Promise<{ rows: RequestRecord[]; total: number }> {
  const { total } = await inState(ctx, state)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await firstDue(ctx, state).limit(window.limit).offset(window.offset).execute()
  return { rows, total }
}

/** Gives a request another date. */
export async function saveDate(
  ctx: Ctx,
  id: string,
  dated: Updateable<
    Pick<PrivacyTables['privacy.request'], 'dueOn' | 'provisional' | 'ruleVersion' | 'calendar' | 'datedAt'>
  >,
): Promise<void> {
  await tables(ctx.tx)
    .updateTable('privacy.request')
    .set(dated)
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

/** Ends a request. */
export async function closeRequest(
  ctx: Ctx,
  id: string,
  end: {
    readonly state: RequestState
    readonly answer: string | null
    readonly answeredBy: string | null
  },
): Promise<void> {
  await tables(ctx.tx)
    .updateTable('privacy.request')
    .set({ ...end, answeredAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
