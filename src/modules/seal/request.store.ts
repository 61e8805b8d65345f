import { type Insertable, type Selectable, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { SealTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<SealTables>()

/** A request as stored. */
export type RequestRow = Selectable<SealTables['seal.request']>

/** Records a request. @returns false where one for this paper is open */
export async function insertRequest(ctx: Ctx, row: Insertable<SealTables['seal.request']>): Promise<boolean> {
  const done = await tables(ctx)
    .insertInto('seal.request')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['governmentId', 'paperId']).where('answer', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The newest request for a paper. */
export const lastRequest = (ctx: Ctx, paperId: string): Promise<RequestRow | undefined> =>
  tables(ctx)
    .selectFrom('seal.request')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('paperId', '=', paperId)
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()

/** What was answered to a request. */
export interface Answered {
  readonly answer: 'approved' | 'refused'
  readonly remark: string | null
  readonly by: string
}

export async function saveAnswer(ctx: Ctx, id: string, { by, ...answered }: Answered): Promise<void> {
  await tables(ctx)
    .updateTable('seal.request')
    .set({ ...answered, answeredBy: by, answeredAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}

const fitting = (ctx: Ctx, { units, open }: { readonly units: readonly string[]; readonly open: boolean }) =>
  tables(ctx)
    .selectFrom('seal.request as r')
    .innerJoin('seal.seal as s', (join) =>
      join.onRef('s.governmentId', '=', 'r.governmentId').onRef('s.id', '=', 'r.sealId'),
    )
    .where('r.governmentId', '=', governmentOf(ctx))
    .where('r.unitId', '=', sql<string>`any(${[...units]}::uuid[])`)
    .$if(open, (q) => q.where('r.answer', 'is', null))

/** A page of requests, the newest first; open ones only, or all. `total` counts no further than `most`. */
export async function pageOfRequests(
  ctx: Ctx,
  filter: { readonly units: readonly string[]; readonly open: boolean },
  { limit, offset, most }: { limit: number; offset: number; most: number },
) {
  const counted = fitting(ctx, filter).select('r.id').limit(most)
  const { total } = await ctx.tx
    .selectFrom(counted.as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await fitting(ctx, filter)
    .selectAll('r')
    .select(['s.name as sealName', 's.kind', 's.form'])
    .orderBy('r.askedAt', 'desc')
    .orderBy('r.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return { rows, total }
}
