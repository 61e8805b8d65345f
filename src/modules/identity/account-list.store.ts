import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { tables } from './identity.tables.ts'

/** What the list of staff accounts is narrowed to. */
export interface AccountFilter {
  /** People whose accounts may be seen. */
  readonly personIds: readonly string[]
  readonly state?: 'active' | 'locked' | 'disabled' | undefined
}

function fitting(ctx: Ctx, { personIds, state }: AccountFilter) {
  const found = tables(ctx.tx)
    .selectFrom('identity.account as a')
    .where('a.governmentId', '=', governmentOf(ctx))
    .where('a.personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
  if (state === undefined) return found
  if (state === 'disabled') return found.where('a.state', '=', 'disabled')
  const active = found.where('a.state', '=', 'active')
  return state === 'locked'
    ? active.where('a.lockedUntil', '>', ctx.now)
    : active.where((eb) => eb.or([eb('a.lockedUntil', 'is', null), eb('a.lockedUntil', '<=', ctx.now)]))
}

const byLogin = (ctx: Ctx, filter: AccountFilter) =>
  fitting(ctx, filter)
    .select(['a.personId', 'a.login', 'a.state', 'a.temporary', 'a.lockedUntil'])
    .select((eb) =>
      eb
        .selectFrom('identity.session as s')
        .select((inner) => inner.fn.max('s.lastSeenAt').as('seen'))
        .whereRef('s.accountId', '=', 'a.id')
        .as('lastSeenAt'),
    )
    .orderBy('a.login')

/** A staff account as the list is read. */
export type AccountListRow = Awaited<ReturnType<ReturnType<typeof byLogin>['execute']>>[number]

/** Every account of a filter by login, batch by batch. */
export const everyAccount = (ctx: Ctx, filter: AccountFilter): AsyncIterable<AccountListRow[]> =>
  inBatches(ctx.tx, byLogin(ctx, filter))

/** A page of accounts by login, and how many there are. */
export async function pageOfAccounts(
  ctx: Ctx,
  filter: AccountFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: AccountListRow[]; total: number }> {
  const { total } = await fitting(ctx, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: await byLogin(ctx, filter).limit(limit).offset(offset).execute(), total }
}
