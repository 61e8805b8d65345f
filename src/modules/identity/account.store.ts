import { sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import type { LockState } from '#kernel/guess'
import { tables } from './identity.tables.ts'

/** An account as it is kept. */
export interface Account extends LockState {
  readonly id: string
  readonly kind: 'staff' | 'citizen'
  readonly governmentId: string | null
  readonly personId: string | null
  readonly login: string | null
  readonly passwordHash: string
  /** The password was handed over by an administrator and must be changed first. */
  readonly temporary: boolean
  readonly state: 'active' | 'disabled'
}

const COLUMNS = [
  ...(['id', 'kind', 'governmentId', 'personId', 'login', 'passwordHash'] as const),
  ...(['temporary', 'state', 'failures', 'lockedUntil'] as const),
] as const

const select = (ctx: Ctx) => tables(ctx.tx).selectFrom('identity.account').select(COLUMNS).$castTo<Account>()

const change = (ctx: Ctx, id: string) => tables(ctx.tx).updateTable('identity.account').where('id', '=', id)

/** The account of a login, locked until the transaction ends. */
export const lockByLogin = (ctx: Ctx, login: string): Promise<Account | undefined> =>
  select(ctx).where('login', '=', login).forUpdate().executeTakeFirst()

/** An account, locked until the transaction ends. */
export const lockAccount = (ctx: Ctx, id: string): Promise<Account | undefined> =>
  select(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** The account of a member of staff of one government, if he has one. */
export const findStaffAccount = (
  ctx: Ctx,
  governmentId: string,
  personId: string,
): Promise<Account | undefined> =>
  select(ctx).where('governmentId', '=', governmentId).where('personId', '=', personId).executeTakeFirst()

/** Every staff account of one government by login, with the time its sessions were last used. */
export const listAccounts = (
  ctx: Ctx,
  governmentId: string,
): Promise<(Account & { readonly lastSeenAt: Date | null })[]> =>
  tables(ctx.tx)
    .selectFrom('identity.account as a')
    .select(COLUMNS)
    .select((eb) =>
      eb
        .selectFrom('identity.session as s')
        .select((inner) => inner.fn.max('s.lastSeenAt').as('seen'))
        .whereRef('s.accountId', '=', 'a.id')
        .as('lastSeenAt'),
    )
    .where('governmentId', '=', governmentId)
    .orderBy('login')
    .$castTo<Account & { readonly lastSeenAt: Date | null }>()
    .execute()

/** Writes a new account. @returns false where its login or its person has one already */
export async function insertAccount(
  ctx: Ctx,
  account: Omit<Account, 'failures' | 'lockedUntil'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(ctx.tx)
    .insertInto('identity.account')
    .values({ ...account, createdAt: ctx.now, passwordChangedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Remembers failures and locks. */
export async function saveLock(ctx: Ctx, id: string, { failures, lockedUntil }: LockState): Promise<void> {
  await change(ctx, id).set({ failures, lockedUntil }).execute()
}

/** Sets a password and forgets what was held against the account. */
export async function savePassword(
  ctx: Ctx,
  id: string,
  passwordHash: string,
  temporary: boolean,
): Promise<void> {
  const unlocked = { failures: 0, lockedUntil: null }
  await change(ctx, id)
    .set({ passwordHash, temporary, ...unlocked, passwordChangedAt: ctx.now })
    .execute()
}

/** Disables or enables an account, and forgets what was held against it. */
export async function saveState(ctx: Ctx, id: string, state: Account['state']): Promise<void> {
  await change(ctx, id).set({ state, failures: 0, lockedUntil: null }).execute()
}

/** Whether any role of a person gives a permission over the whole government on a day. */
export async function reachesGovernment(
  ctx: Ctx,
  governmentId: string,
  personId: string,
  day: string,
): Promise<boolean> {
  const { rows } = await sql<{ reaches: boolean }>`
    select identity.reaches_government(${governmentId}, ${personId}, ${day}) as reaches`.execute(ctx.tx)
  return rows[0]?.reaches === true
}
