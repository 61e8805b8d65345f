import { type Ctx, governmentOf } from '#kernel/context'
import type { LockState } from '#kernel/guess'
import { tables } from './factor.tables.ts'

/** What is held against a person's tries; made where there is none, and locked until the transaction ends. */
export async function lockGuard(ctx: Ctx, personId: string): Promise<LockState> {
  const governmentId = governmentOf(ctx)
  await tables(ctx.tx)
    .insertInto('factor.guard')
    .values({ governmentId, personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tables(ctx.tx)
    .selectFrom('factor.guard')
    .select(['failures', 'lockedUntil'])
    .where('governmentId', '=', governmentId)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** Remembers failures and locks. */
export async function saveGuard(ctx: Ctx, personId: string, state: LockState): Promise<void> {
  const { failures, lockedUntil } = state
  await tables(ctx.tx)
    .updateTable('factor.guard')
    .set({ failures, lockedUntil })
    .where('governmentId', '=', governmentOf(ctx))
    .where('personId', '=', personId)
    .execute()
}
