import { type Kysely, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import type { Zone } from './factor.schemas.ts'
import { tables } from './factor.tables.ts'
import { DEFAULT_ZONES } from './zone.model.ts'

/** The zones of a government; those built in where it has made no rules. Works outside its wall as well. */
export async function zonesOf(tx: Kysely<unknown>, governmentId: string): Promise<readonly Zone[]> {
  const { rows } = await sql<{ zones: readonly Zone[] | null }>`
    select factor.zones_of(${governmentId}) as zones`.execute(tx)
  return rows[0]?.zones ?? DEFAULT_ZONES
}

/** Puts rules in force. */
export async function savePolicy(ctx: Ctx, governmentId: string, zones: readonly Zone[]): Promise<void> {
  const values = { zones: JSON.stringify(zones), changedAt: ctx.now }
  await tables(ctx.tx)
    .insertInto('factor.policy')
    .values({ governmentId, ...values })
    .onConflict((conflict) => conflict.column('governmentId').doUpdateSet(values))
    .execute()
}
