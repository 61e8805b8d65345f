import type { Ctx } from '#kernel/context'
import { finder } from '#kernel/desk'
import { reachedUnitIds, unitsOf } from '#modules/org'
import { listCaseRows } from './case-list.store.ts'
import { readCases } from './casework.permissions.ts'
import { findByQueryCode, findOfParty, type NamedCase } from './find-cases.store.ts'

const QUERY_CODE = /^[0-9A-Za-z]{8}$/
/** Fewer letters than these are in too many cases to say which is meant. */
const SHORTEST = 2

interface ShownCase extends NamedCase {
  readonly unitName: string
}

async function withUnits(ctx: Ctx, rows: readonly NamedCase[]): Promise<ShownCase[]> {
  const units = await unitsOf(ctx, [...new Set(rows.map(({ unitId }) => unitId))])
  const names = new Map(units.map(({ id, shortName }) => [id, shortName]))
  return rows.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? '' }))
}

/** Cases of a party by his whole identity number, as far as the caller may read them; the newest first. */
export async function casesOfParty(ctx: Ctx, idNumber: string): Promise<ShownCase[]> {
  return withUnits(ctx, await findOfParty(ctx, idNumber, await reachedUnitIds(ctx, readCases.name)))
}

async function casesNamed(ctx: Ctx, text: string, most: number): Promise<NamedCase[]> {
  const units = await reachedUnitIds(ctx, readCases.name)
  const coded = QUERY_CODE.test(text) ? await findByQueryCode(ctx, text.toUpperCase(), units) : undefined
  if (coded) return [coded]
  const { rows } = await listCaseRows(ctx, { text }, { limit: most, offset: 0, most: 1 })
  return rows
}

finder({
  kind: 'case',
  permission: readCases.name,
  find: async (ctx, text, most) => {
    if (text.length < SHORTEST) return []
    const rows = await withUnits(ctx, await casesNamed(ctx, text, most))
    return rows.map(({ id, number, subject, unitName }) => ({
      ...{ id, title: subject, code: number, note: unitName },
    }))
  },
})
