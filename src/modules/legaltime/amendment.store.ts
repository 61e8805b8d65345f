import { type Kysely, sql } from 'kysely'
import { type Amendment, type AmendmentDraft, nextAmendment } from './amendment.model.ts'
import { tables } from './legaltime.tables.ts'

/** How often the data of legal time changed: who has read them at this count has read them all. */
export async function readPulse(tx: Kysely<unknown>): Promise<number> {
  const row = await tables(tx).selectFrom('legaltime.pulse').select('n').executeTakeFirst()
  return row?.n ?? 0
}

/** Tells every process to read again after the commit, and keeps other changes waiting until then. */
export async function beat(tx: Kysely<unknown>): Promise<void> {
  await tables(tx).updateTable('legaltime.pulse').set({ n: sql`n + 1` }).execute()
}

/** Number of the last amendment; 0 before the first. */
export async function lastAmendment(tx: Kysely<unknown>): Promise<number> {
  const row = await tables(tx)
    .selectFrom('legaltime.amendment')
    .select((eb) => eb.fn.max('n').as('n'))
    .executeTakeFirst()
  return row?.n ?? 0
}

/** The amendments after one and up to another, in order; all where left out. */
export async function readAmendments(
  tx: Kysely<unknown>,
  { after = 0, upTo = 2_147_483_647 }: { readonly after?: number; readonly upTo?: number } = {},
): Promise<Amendment[]> {
  const rows = await tables(tx)
    .selectFrom('legaltime.amendment')
    .selectAll()
    .where('n', '>', after)
    .where('n', '<=', upTo)
    .orderBy('n')
    .execute()
  return rows as Amendment[]
}

/** Adds an amendment to the chain. The caller has beaten the pulse in this transaction. */
export async function insertAmendment(tx: Kysely<unknown>, draft: AmendmentDraft): Promise<Amendment> {
  const last = await tables(tx)
    .selectFrom('legaltime.amendment')
    .select(['n', 'hash'])
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  const amendment = nextAmendment(last ?? null, draft)
  await tables(tx).insertInto('legaltime.amendment').values(amendment).execute()
  return amendment
}

/** Up to which amendment a government was told; 0 before the first. */
export async function lastTold(tx: Kysely<unknown>, governmentId: string): Promise<number> {
  const row = await tables(tx)
    .selectFrom('legaltime.told')
    .select((eb) => eb.fn.max('amendment').as('n'))
    .where('governmentId', '=', governmentId)
    .executeTakeFirst()
  return row?.n ?? 0
}

/** Notes that a government was told. @returns whether nobody else did at the same time */
export async function noteTold(
  tx: Kysely<unknown>,
  row: { readonly governmentId: string; readonly amendment: number; readonly at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('legaltime.told')
    .values(row)
    .onConflict((conflict) => conflict.columns(['governmentId', 'amendment']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
