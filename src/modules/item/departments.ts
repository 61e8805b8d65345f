import { type Actor, type Ctx, can, governmentOf } from '#kernel/context'
import { type Unit, unitsOf } from '#modules/org'
import type { Department } from './guide.schema.ts'
import { unitUnknown } from './item.errors.ts'
import { countByUnit } from './item.store.ts'

/** Units by id. */
export type Units = ReadonlyMap<string, Unit>

/** What of a unit is shown beside an item. */
export const departmentOf = ({ code, name, shortName }: Unit): Department => ({ code, name, shortName })

/** The unit of this id among those read. @throws Error where it is not: a foreign key says that it exists */
export function unitIn(units: Units, id: string): Unit {
  const unit = units.get(id)
  if (!unit) throw new Error(`unit ${id} is gone`)
  return unit
}

/** Units by id. */
export async function unitsById(ctx: Ctx, ids: readonly string[]): Promise<Units> {
  const units = await unitsOf(ctx, [...new Set(ids)])
  return new Map(units.map((unit) => [unit.id, unit]))
}

/** Every unit that has items. */
export const unitsWithItems = async (ctx: Ctx): Promise<Units> =>
  unitsById(
    ctx,
    (await countByUnit(ctx)).map(({ unitId }) => unitId),
  )

/** A unit that somebody names as responsible. @throws Refusal `item.unit-unknown` */
export async function namedUnit(ctx: Ctx, id: string): Promise<Unit> {
  const unit = (await unitsById(ctx, [id])).get(id)
  if (!unit) throw unitUnknown()
  return unit
}

/** What decides who may act on items of a unit. */
export const scopeOfUnit = (ctx: Ctx, unit: Unit) => ({
  governmentId: governmentOf(ctx),
  unitId: unit.id,
  unitPath: unit.path,
})

/** Those of the units for which the actor holds the permission. */
export const unitsFor = (ctx: Ctx, actor: Actor, permission: string, units: Units): Unit[] =>
  [...units.values()].filter((unit) => can(actor, permission, scopeOfUnit(ctx, unit)))
