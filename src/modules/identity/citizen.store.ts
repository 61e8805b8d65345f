import type { Selectable } from 'kysely'
import type { Ctx } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { tables } from './identity.tables.ts'
import type { IdentityTables } from './tables.gen.ts'

/** A citizen or an enterprise as stored: sealed values and blind indexes. */
export type CitizenRow = Selectable<IdentityTables['identity.citizen']>

/** Blind index of an identity number, the same in every government of the installation. */
export const idIndexOf = ({ services }: Ctx, idNumber: string): string =>
  blindIndex(services.keyring, 'node', 'id-number', idNumber)

/** Blind index of a phone number, the same in every government of the installation. */
export const phoneIndexOf = ({ services }: Ctx, phone: string): string =>
  blindIndex(services.keyring, 'node', 'phone', phone)

/** Who uses an identity number or a phone already. */
export const findTaken = (
  ctx: Ctx,
  idIndex: string,
  phoneIndex: string,
): Promise<Pick<CitizenRow, 'idIndex' | 'phoneIndex'>[]> =>
  tables(ctx.tx)
    .selectFrom('identity.citizen')
    .select(['idIndex', 'phoneIndex'])
    .where((eb) => eb.or([eb('idIndex', '=', idIndex), eb('phoneIndex', '=', phoneIndex)]))
    .execute()

/** The account of an identity number or a phone. */
export async function findAccountBy(
  ctx: Ctx,
  column: 'idIndex' | 'phoneIndex',
  index: string,
): Promise<string | undefined> {
  const row = await tables(ctx.tx)
    .selectFrom('identity.citizen')
    .select('accountId')
    .where(column, '=', index)
    .executeTakeFirst()
  return row?.accountId
}

export const findCitizen = (ctx: Ctx, accountId: string): Promise<CitizenRow | undefined> =>
  tables(ctx.tx)
    .selectFrom('identity.citizen')
    .selectAll()
    .where('accountId', '=', accountId)
    .executeTakeFirst()

/** Writes a new citizen or enterprise. @returns false where number or phone were taken in between */
export async function insertCitizen(ctx: Ctx, row: Omit<CitizenRow, 'createdAt'>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(ctx.tx)
    .insertInto('identity.citizen')
    .values({ ...row, createdAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

const change = (ctx: Ctx, accountId: string) =>
  tables(ctx.tx).updateTable('identity.citizen').where('accountId', '=', accountId)

/** Gives an account a phone that was proven now. */
export async function savePhone(
  ctx: Ctx,
  accountId: string,
  phone: string,
  phoneIndex: string,
): Promise<void> {
  await change(ctx, accountId).set({ phone, phoneIndex, phoneProvenAt: ctx.now }).execute()
}

/** Notes when the phone of an account was proven; null where it turned out not to be its owner's. */
export async function savePhoneProof(ctx: Ctx, accountId: string, at: Date | null): Promise<void> {
  await change(ctx, accountId).set({ phoneProvenAt: at }).execute()
}

/** Destroys who an account belongs to; the account stays as a bare id, because records point to it. */
export async function deleteCitizen(ctx: Ctx, accountId: string): Promise<void> {
  await tables(ctx.tx).deleteFrom('identity.citizen').where('accountId', '=', accountId).execute()
}
