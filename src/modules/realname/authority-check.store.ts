import type { Selectable } from 'kysely'
import type { Ctx } from '#kernel/context'
import type { CheckState } from './realname.words.ts'
import type { RealnameTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<RealnameTables>()

/** A question to the authority as stored; the constraints of the table admit only these states. */
export type CheckRecord = Omit<Selectable<RealnameTables['realname.authorityCheck']>, 'state'> & {
  readonly state: CheckState
}

const checks = (ctx: Ctx) =>
  tables(ctx).selectFrom('realname.authorityCheck').selectAll().$castTo<CheckRecord>()

export async function insertCheck(
  ctx: Ctx,
  row: Pick<CheckRecord, 'id' | 'accountId' | 'governmentId'>,
): Promise<void> {
  await tables(ctx)
    .insertInto('realname.authorityCheck')
    .values({ ...row, askedAt: ctx.now })
    .execute()
}

/** Questions about an account since an instant, newest first. */
export const checksSince = (ctx: Ctx, accountId: string, since: Date): Promise<CheckRecord[]> =>
  checks(ctx)
    .where('accountId', '=', accountId)
    .where('askedAt', '>', since)
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const findCheck = (ctx: Ctx, id: string): Promise<CheckRecord | undefined> =>
  checks(ctx).where('id', '=', id).executeTakeFirst()

/** A question, locked until the transaction ends. */
export const lockCheck = (ctx: Ctx, id: string): Promise<CheckRecord | undefined> =>
  checks(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** Notes what came of one try. */
export async function saveCheck(ctx: Ctx, id: string, state: CheckState, attempts: number): Promise<void> {
  await tables(ctx)
    .updateTable('realname.authorityCheck')
    .set({ state, attempts, answeredAt: state === 'pending' ? null : ctx.now })
    .where('id', '=', id)
    .execute()
}

/** Destroys what is kept of an account. */
export async function deleteChecks(ctx: Ctx, accountId: string): Promise<void> {
  await tables(ctx).deleteFrom('realname.authorityCheck').where('accountId', '=', accountId).execute()
}
