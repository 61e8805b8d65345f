import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { departmentOf, unitIn, unitsById } from './departments.ts'
import type { guideEndpoints } from './guide.contract.ts'
import { countByUnit } from './item.store.ts'

/** Units that have items in force, those with most items first. */
export async function listDepartments(ctx: Ctx): Promise<OutputOf<typeof guideEndpoints.listDepartments>> {
  const counted = (await countByUnit(ctx)).filter(({ inForce }) => inForce > 0)
  const units = await unitsById(
    ctx,
    counted.map(({ unitId }) => unitId),
  )
  const rows = counted.map(({ unitId, inForce }) => ({
    ...departmentOf(unitIn(units, unitId)),
    items: inForce,
  }))
  return { rows: rows.sort((a, b) => b.items - a.items || a.code.localeCompare(b.code)) }
}
