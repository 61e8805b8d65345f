import { authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { newId } from '#kernel/ids'
import type { catalogueEndpoints } from './catalogue.contract.ts'
import { namedUnit, scopeOfUnit } from './departments.ts'
import { doing } from './doing.ts'
import { demandConsistent } from './facts.model.ts'
import { codeTaken } from './item.errors.ts'
import { editItems, readItems } from './item.permissions.ts'
import { findItemByCode, insertItems } from './item.store.ts'
import { insertMaterials } from './material.store.ts'
import { insertVersions } from './version.store.ts'

type Endpoint = typeof catalogueEndpoints.createItem

/**
 * Adds an item, its content being a draft.
 * @throws Refusal `item.unit-unknown`, `item.facts-contradict`, `item.code-taken`
 */
export async function createItem(
  ctx: Ctx,
  { code, facts, materials }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const unit = await namedUnit(ctx, facts.unitId)
  authorize(ctx.actor, editItems.name, scopeOfUnit(ctx, unit), readItems.name)
  demandConsistent(facts, materials)
  if (await findItemByCode(ctx, code)) throw codeTaken()
  const [itemId, versionId] = [newId(), newId()]
  await insertItems(ctx, [{ id: itemId, code, unitId: unit.id }])
  await insertVersions(ctx, [{ id: versionId, itemId, number: 1, origin: 'hand', facts }], doing(ctx))
  await insertMaterials(ctx, [{ versionId, materials }])
  return { itemId, versionId }
}
