import type { Insertable, Selectable } from 'kysely'
import type { Ctx } from '#kernel/context'
import type { EndReason } from './realname.words.ts'
import type { RealnameTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<RealnameTables>()

/** A proof as stored; the constraints of the table admit only these levels. */
export type ProofRecord = Omit<Selectable<RealnameTables['realname.proof']>, 'level'> & {
  readonly level: 'window' | 'authority'
}

export async function insertProof(
  ctx: Ctx,
  row: Insertable<RealnameTables['realname.proof']>,
): Promise<void> {
  await tables(ctx).insertInto('realname.proof').values(row).execute()
}

/** Every proof of an account, newest first. */
export const proofsOf = (ctx: Ctx, accountId: string): Promise<ProofRecord[]> =>
  tables(ctx)
    .selectFrom('realname.proof')
    .selectAll()
    .where('accountId', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .$castTo<ProofRecord>()
    .execute()

/** Ends the proofs of an account that still stand. @returns how many there were */
export async function endProofs(
  ctx: Ctx,
  accountId: string,
  level: ProofRecord['level'],
  end: { readonly endedReason: EndReason; readonly endedBy: string | null },
): Promise<number> {
  const { numUpdatedRows } = await tables(ctx)
    .updateTable('realname.proof')
    .set({ ...end, endedAt: ctx.now })
    .where('accountId', '=', accountId)
    .where('level', '=', level)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Destroys what is kept of an account. */
export async function deleteProofs(ctx: Ctx, accountId: string): Promise<void> {
  await tables(ctx).deleteFrom('realname.proof').where('accountId', '=', accountId).execute()
}
