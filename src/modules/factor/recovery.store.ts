import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './factor.tables.ts'

/** Replaces the recovery codes of a person. */
export async function replaceCodes(ctx: Ctx, personId: string, digests: readonly string[]): Promise<void> {
  const governmentId = governmentOf(ctx)
  await tables(ctx.tx)
    .deleteFrom('factor.recoveryCode')
    .where('governmentId', '=', governmentId)
    .where('personId', '=', personId)
    .execute()
  await tables(ctx.tx)
    .insertInto('factor.recoveryCode')
    .values(digests.map((digest) => ({ governmentId, personId, digest, createdAt: ctx.now })))
    .execute()
}

/** Uses up a recovery code. @returns false where there is none of this digest, or it was used */
export async function useCode(ctx: Ctx, personId: string, digest: string): Promise<boolean> {
  const { numUpdatedRows } = await tables(ctx.tx)
    .updateTable('factor.recoveryCode')
    .set({ usedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('personId', '=', personId)
    .where('digest', '=', digest)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** How many recovery codes of a person are unused. */
export async function countCodes(ctx: Ctx, personId: string): Promise<number> {
  const { count } = await tables(ctx.tx)
    .selectFrom('factor.recoveryCode')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('governmentId', '=', governmentOf(ctx))
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
