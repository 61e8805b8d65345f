import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import type { catalogueEndpoints } from './catalogue.contract.ts'
import { doing } from './doing.ts'
import { lockedItem } from './guarded.ts'
import { openVersionExists } from './item.errors.ts'
import { editItems } from './item.permissions.ts'
import { isOpen } from './life-cycle.model.ts'
import { insertMaterials, materialsOf } from './material.store.ts'
import { insertVersions, newestVersions } from './version.store.ts'

type Endpoint = typeof catalogueEndpoints.startDraft

/**
 * Starts the next version of an item with what the newest one says.
 * @throws Refusal `item.open-version-exists`
 */
export async function startDraft(ctx: Ctx, { itemId }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  await lockedItem(ctx, itemId, editItems.name)
  const [newest] = await newestVersions(ctx, [itemId])
  if (!newest) throw notFound()
  if (isOpen(newest.life)) throw openVersionExists()
  const versionId = newId()
  const { facts, number } = newest
  const materials = (await materialsOf(ctx, [newest.id])).get(newest.id) ?? []
  await insertVersions(
    ctx,
    [{ id: versionId, itemId, number: number + 1, origin: 'hand', facts }],
    doing(ctx),
  )
  await insertMaterials(ctx, [
    { versionId, materials: materials.map(({ id: _old, ...material }) => material) },
  ])
  return { versionId }
}
