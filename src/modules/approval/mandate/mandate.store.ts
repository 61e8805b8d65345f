import { type Selectable, sql } from 'kysely'
import { actorRef, type Ctx } from '#kernel/context'
import type { ApprovalTables } from '../tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ApprovalTables>()

/** Steps that a mandate may cover. */
export type MandateAct = 'accept' | 'decide' | 'seal'

/** A mandate as stored. */
export interface Mandate extends Omit<Selectable<ApprovalTables['approval.mandate']>, 'acts' | 'items'> {
  readonly acts: readonly MandateAct[]
  /** Codes of items; none means all of the unit. */
  readonly items: readonly string[]
}

export async function insertMandate(ctx: Ctx, { acts, items, ...row }: Mandate): Promise<void> {
  await tables(ctx)
    .insertInto('approval.mandate')
    .values({ ...row, acts: [...acts], items: [...items] })
    .execute()
}

/** A mandate, locked until the transaction ends. */
export async function lockMandate(ctx: Ctx, id: string): Promise<Mandate | undefined> {
  const row = await tables(ctx)
    .selectFrom('approval.mandate')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as Mandate | undefined
}

export async function findMandate(ctx: Ctx, id: string): Promise<Mandate | undefined> {
  const row = await tables(ctx)
    .selectFrom('approval.mandate')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row as Mandate | undefined
}

export async function saveRevoked(ctx: Ctx, id: string, reason: string): Promise<void> {
  await tables(ctx)
    .updateTable('approval.mandate')
    .set({ revokedBy: actorRef(ctx.actor), revokedAt: ctx.now, reason })
    .where('id', '=', id)
    .execute()
}

/** Mandates of a person for cases of a unit that are in force on a day. */
export async function mandatesInForce(
  ctx: Ctx,
  holderId: string,
  unitId: string,
  day: string,
): Promise<Mandate[]> {
  const rows = await tables(ctx)
    .selectFrom('approval.mandate')
    .selectAll()
    .where('holderId', '=', holderId)
    .where('unitId', '=', unitId)
    .where('revokedAt', 'is', null)
    .where('fromDay', '<=', day)
    .where('toDay', '>=', day)
    .orderBy('enteredAt')
    .execute()
  return rows as Mandate[]
}

/** Mandates of units, the newest first, with how often each was used. */
export async function listMandateRows(ctx: Ctx, units: readonly string[]) {
  const { rows } = await sql<
    Mandate & { uses: number }
  >`select m.*, (select count(*)::int from approval.mandate_use u
      where u.government_id = m.government_id and u.mandate_id = m.id) as uses
    from approval.mandate m where m.unit_id = any(${[...units]}::uuid[])
    order by m.entered_at desc, m.id desc limit 500`.execute(ctx.tx)
  return rows
}

export async function insertUse(
  ctx: Ctx,
  row: Selectable<ApprovalTables['approval.mandateUse']>,
): Promise<void> {
  await tables(ctx).insertInto('approval.mandateUse').values(row).execute()
}

/** Uses of a mandate, the newest first. */
export const usesOf = (ctx: Ctx, mandateId: string) =>
  tables(ctx)
    .selectFrom('approval.mandateUse')
    .selectAll()
    .where('mandateId', '=', mandateId)
    .orderBy('usedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .execute()
