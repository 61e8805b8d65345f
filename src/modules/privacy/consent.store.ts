import type { Insertable } from 'kysely'
import type { Ctx } from '#kernel/context'
import { tables } from './privacy.tables.ts'
import type { PrivacyTables } from './tables.gen.ts'

/** What somebody said to a version of a text. */
export interface ConsentRecord {
  readonly code: string
  readonly version: number
  readonly given: boolean
  readonly at: Date
}

export async function insertConsents(
  ctx: Ctx,
  rows: readonly Insertable<PrivacyTables['privacy.consent']>[],
): Promise<void> {
  if (rows.length > 0) await tables(ctx.tx).insertInto('privacy.consent').values(rows).execute()
}

/** Everything an account has said, oldest first. */
export const consentsOf = (ctx: Ctx, accountId: string): Promise<ConsentRecord[]> =>
  tables(ctx.tx)
    .selectFrom('privacy.consent')
    .select(['code', 'version', 'given', 'at'])
    .where('accountId', '=', accountId)
    .orderBy('at')
    .orderBy('id')
    .execute()
