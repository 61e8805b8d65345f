import { type Insertable, sql } from 'kysely'
import { legalYear } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import type { SealTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<SealTables>()

/** What the register of uses is narrowed to. */
export interface UseFilter {
  readonly units: readonly string[]
  readonly sealId?: string | undefined
  readonly year?: number | undefined
}

/** Records a use. @returns false where the paper was sealed before */
export async function insertUse(ctx: Ctx, row: Insertable<SealTables['seal.use']>): Promise<boolean> {
  const done = await tables(ctx)
    .insertInto('seal.use')
    .values(row)
    .onConflict((conflict) => conflict.columns(['governmentId', 'paperId']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The use of a seal on a paper, with what is on the seal. */
export const findUse = (ctx: Ctx, paperId: string) =>
  tables(ctx)
    .selectFrom('seal.use as u')
    .innerJoin('seal.seal as s', (join) =>
      join.onRef('s.governmentId', '=', 'u.governmentId').onRef('s.id', '=', 'u.sealId'),
    )
    .select(['u.way', 's.name', 's.kind', 's.diameter'])
    .where('u.governmentId', '=', governmentOf(ctx))
    .where('u.paperId', '=', paperId)
    .executeTakeFirst()

const fitting = (ctx: Ctx, { units, sealId, year }: UseFilter) =>
  tables(ctx)
    .selectFrom('seal.use as u')
    .innerJoin('seal.seal as s', (join) =>
      join.onRef('s.governmentId', '=', 'u.governmentId').onRef('s.id', '=', 'u.sealId'),
    )
    .where('u.governmentId', '=', governmentOf(ctx))
    .where('u.unitId', '=', sql<string>`any(${[...units]}::uuid[])`)
    .$if(sealId !== undefined, (q) => q.where('u.sealId', '=', sealId ?? ''))
    .$if(year !== undefined, (q) => {
      const [from, until] = legalYear(year ?? 0)
      return q.where('u.usedAt', '>=', from).where('u.usedAt', '<', until)
    })

const newestFirst = (ctx: Ctx, filter: UseFilter) =>
  fitting(ctx, filter)
    .select([
      'u.id',
      'u.paperId',
      'u.unitId',
      'u.paper',
      'u.number',
      'u.copies',
      'u.way',
      'u.usedAt',
      'u.usedBy',
      's.kind',
    ])
    .select('s.name as sealName')
    .orderBy('u.usedAt', 'desc')
    .orderBy('u.id', 'desc')

/** A use as it is read. */
export type UseRow = Awaited<ReturnType<ReturnType<typeof newestFirst>['execute']>>[number]

/** Every use of a filter, newest first, batch by batch. */
export const everyUse = (ctx: Ctx, filter: UseFilter): AsyncIterable<UseRow[]> =>
  inBatches(ctx.tx, newestFirst(ctx, filter))

/** A page of the register, newest first. `total` counts no further than `most`. */
export async function pageOfUses(
  ctx: Ctx,
  filter: UseFilter,
  { limit, offset, most }: { limit: number; offset: number; most: number },
): Promise<{ rows: UseRow[]; total: number }> {
  const counted = fitting(ctx, filter).select('u.id').limit(most)
  const { total } = await ctx.tx
    .selectFrom(counted.as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: await newestFirst(ctx, filter).limit(limit).offset(offset).execute(), total }
}
