import type { Kysely } from 'kysely'
import type { StoredRule } from '#kernel/clock'
import { tables } from './legaltime.tables.ts'

/** Every version of every rule as it was published, the oldest version first. */
export async function readRules(tx: Kysely<unknown>): Promise<StoredRule[]> {
  const rows = await tables(tx)
    .selectFrom('legaltime.rule')
    .select('body')
    .orderBy('id')
    .orderBy('version')
    .execute()
  return rows.map((row) => row.body as StoredRule)
}

/** Adds rule versions that are not there yet; published ones never change. */
export async function insertRules(tx: Kysely<unknown>, rules: readonly StoredRule[]): Promise<void> {
  if (rules.length === 0) return
  await tables(tx)
    .insertInto('legaltime.rule')
    .values(rules.map((rule) => ({ id: rule.id, version: rule.version, body: JSON.stringify(rule) })))
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .execute()
}
