import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { catalogueEndpoints } from './catalogue.contract.ts'
import { type Change, changesBetween, type Shown } from './changes.model.ts'
import { type Units, unitsById } from './departments.ts'
import { readableVersion } from './guarded.ts'
import { materialsOf } from './material.store.ts'

type Endpoint = typeof catalogueEndpoints.compareVersions

const unitName = (units: Units, id: Shown): Shown => units.get(String(id))?.name ?? id

const named = (units: Units, change: Change): Change =>
  change.field === 'unitId'
    ? { ...change, before: unitName(units, change.before), after: unitName(units, change.after) }
    : change

/** What a version says otherwise than another version of the same item. */
export async function compareVersions(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const after = (await readableVersion(ctx, input.versionId)).record
  const before = (await readableVersion(ctx, input.since)).record
  if (before.itemId !== after.itemId) throw notFound()
  const materials = await materialsOf(ctx, [before.id, after.id])
  const units = await unitsById(ctx, [before.facts.unitId, after.facts.unitId])
  const changes = changesBetween(
    { facts: before.facts, materials: materials.get(before.id) ?? [] },
    { facts: after.facts, materials: materials.get(after.id) ?? [] },
  )
  return { changes: changes.map((change) => named(units, change)) }
}
