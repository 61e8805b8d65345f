import { type Kysely, sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { tables } from './org.tables.ts'

/** A government of the installation. */
export interface Government {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly divisionCode: string
  readonly rootUnitId: string
}

/** All governments of the installation, by short name; this table has no wall. */
export const listGovernments = (db: Kysely<unknown>): Promise<Government[]> =>
  tables(db)
    .selectFrom('org.government')
    .select(['id', 'slug', 'name', 'division as divisionCode', 'rootUnitId'])
    .orderBy('slug')
    .execute()

/** One government. */
export const findGovernment = (tx: Kysely<unknown>, id: string): Promise<Government | undefined> =>
  tables(tx)
    .selectFrom('org.government')
    .select(['id', 'slug', 'name', 'division as divisionCode', 'rootUnitId'])
    .where('id', '=', id)
    .executeTakeFirst()

export async function insertGovernment(ctx: Ctx, { divisionCode, ...row }: Government): Promise<void> {
  await tables(ctx.tx)
    .insertInto('org.government')
    .values({ ...row, division: divisionCode, createdAt: ctx.now })
    .execute()
}

/** Keeps every other change of units, people and roles of this government waiting until the transaction ends. */
export async function lockOrganisation(ctx: Ctx): Promise<void> {
  await tables(ctx.tx)
    .selectFrom('org.government')
    .select('id')
    .where('id', '=', governmentOf(ctx))
    .forUpdate()
    .executeTakeFirst()
}

/** Whether a database of any version, even an empty one, holds a government. */
export async function anyGovernment(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ present: boolean }>`
    select to_regclass('org.government') is not null as present`.execute(db)
  if (!rows[0]?.present) return false
  return (await tables(db).selectFrom('org.government').select('id').limit(1).execute()).length > 0
}
