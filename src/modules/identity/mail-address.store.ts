import type { Ctx } from '#kernel/context'
import { tables } from './identity.tables.ts'

/** Whom an account belongs to: a citizen by his account, a member of staff of the request's government by his person. */
export interface AccountHolder {
  readonly kind: 'citizen' | 'staff'
  readonly id: string
}

/** The confirmed address of an account, sealed. */
export async function findMailAddress(ctx: Ctx, accountId: string): Promise<string | undefined> {
  const row = await tables(ctx.tx)
    .selectFrom('identity.mailAddress')
    .select('address')
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return row?.address
}

/** Gives an account an address that was confirmed now. */
export async function saveMailAddress(ctx: Ctx, accountId: string, address: string): Promise<void> {
  const confirmed = { address, confirmedAt: ctx.now }
  await tables(ctx.tx)
    .insertInto('identity.mailAddress')
    .values({ accountId, ...confirmed })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet(confirmed))
    .execute()
}

export async function deleteMailAddress(ctx: Ctx, accountId: string): Promise<void> {
  await tables(ctx.tx).deleteFrom('identity.mailAddress').where('accountId', '=', accountId).execute()
}

/** Sealed addresses of active accounts among these holders, each with the language of its account. */
export const listMailAddresses = (
  ctx: Ctx,
  governmentId: string,
  holders: readonly AccountHolder[],
): Promise<{ accountId: string; address: string; locale: string }[]> => {
  const idsOf = (kind: AccountHolder['kind']) => [
    ...new Set(holders.filter((one) => one.kind === kind).map(({ id }) => id)),
  ]
  return tables(ctx.tx)
    .selectFrom('identity.mailAddress as m')
    .innerJoin('identity.account as a', 'a.id', 'm.accountId')
    .select(['m.accountId', 'm.address', 'a.locale'])
    .where('a.state', '=', 'active')
    .where(({ eb, or, and }) =>
      or([
        eb('a.id', '=', eb.fn.any(eb.val(idsOf('citizen')))),
        and([
          eb('a.governmentId', '=', governmentId),
          eb('a.personId', '=', eb.fn.any(eb.val(idsOf('staff')))),
        ]),
      ]),
    )
    .orderBy('m.accountId')
    .execute()
}
