import type { Kysely } from 'kysely'
import type { HolidayDay } from '#kernel/calendar'
import { type Rule, readRule, type StoredRule } from '#kernel/clock'
import type { LegaltimeTables } from './tables.gen.ts'

const tables = (tx: Kysely<unknown>) => tx.withTables<LegaltimeTables>()

export const NATIONAL_LAYER = '00'

/** The days of a layer, in order. */
export async function readDays(tx: Kysely<unknown>, layer: string): Promise<HolidayDay[]> {
  const rows = await tables(tx)
    .selectFrom('legaltime.day')
    .select(['date', 'kind', 'name', 'year', 'notice'])
    .where('layer', '=', layer)
    .orderBy('date')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind === 'work' ? 'work' : 'off' }))
}

/** Adds days to a layer; a day that is there already takes the new notice. */
export async function writeDays(
  tx: Kysely<unknown>,
  layer: string,
  days: readonly HolidayDay[],
): Promise<void> {
  if (days.length === 0) return
  const rows = days.map(({ date, kind, name, year, notice }) => ({ layer, date, kind, name, year, notice }))
  await tables(tx)
    .insertInto('legaltime.day')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['layer', 'date']).doUpdateSet((row) => ({
        kind: row.ref('excluded.kind'),
        name: row.ref('excluded.name'),
        year: row.ref('excluded.year'),
        notice: row.ref('excluded.notice'),
      })),
    )
    .execute()
}

/** Every version of every rule. */
export async function readRules(tx: Kysely<unknown>): Promise<Rule[]> {
  const rows = await tables(tx)
    .selectFrom('legaltime.rule')
    .select('body')
    .orderBy('id')
    .orderBy('version')
    .execute()
  return rows.map((row) => readRule(row.body as StoredRule))
}

/** Adds rule versions that are not there yet; published ones never change. */
export async function writeRules(tx: Kysely<unknown>, rules: readonly StoredRule[]): Promise<void> {
  await tables(tx)
    .insertInto('legaltime.rule')
    .values(rules.map((rule) => ({ id: rule.id, version: rule.version, body: JSON.stringify(rule) })))
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .execute()
}
