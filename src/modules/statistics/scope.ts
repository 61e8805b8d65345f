import type { Ctx } from '#kernel/context'
import { openUnits, reachedUnitIds, type Unit, unitsOf } from '#modules/org'

const TOWNSHIPS: ReadonlySet<Unit['kind']> = new Set(['township', 'subdistrict'])

/** Units whose cases the caller may count, at or below one where that is asked for. */
export async function countedUnits(ctx: Ctx, unitId: string | undefined): Promise<Unit[]> {
  const units = await unitsOf(ctx, await reachedUnitIds(ctx, 'statistics.table.read'))
  const root = unitId === undefined ? undefined : units.find(({ id }) => id === unitId)
  if (unitId === undefined) return units
  return root ? units.filter(({ path }) => path.startsWith(root.path)) : []
}

/** 乡镇街道 of this government. */
const townships = async (ctx: Ctx): Promise<Unit[]> =>
  (await openUnits(ctx)).filter(({ kind }) => TOWNSHIPS.has(kind))

/** The township in which each unit lies, by id of the unit; units of the county itself are left out. */
export async function townshipOfUnits(ctx: Ctx, units: readonly Unit[]): Promise<ReadonlyMap<string, Unit>> {
  const all = await townships(ctx)
  return new Map(
    units.flatMap(({ id, path }) => {
      const found = all.find((one) => path.startsWith(one.path))
      return found ? [[id, found] as const] : []
    }),
  )
}
