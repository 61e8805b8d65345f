import { BoundedCache, Current } from '#kernel/cache'
import { type Ctx, governmentOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { findItem, findItemByCode, ITEM_STAMP } from './item.store.ts'
import type { ItemVersion } from './item-version.ts'
import { materialsOf } from './material.store.ts'
import { findVersion, type VersionRecord, versionsInForce } from './version.store.ts'

/** Versions that were in force never change, so each process reads them once; some kilobytes each. */
const known = new BoundedCache<ItemVersion>(2000)

/** Which version of an item is in force; null where none is. */
const inForce = new Current<string | null>(ITEM_STAMP, 2000)

/** Puts a version together of its record, its item's code and its materials. */
export async function assembleVersion(ctx: Ctx, record: VersionRecord, code: string): Promise<ItemVersion> {
  const materials = (await materialsOf(ctx, [record.id])).get(record.id) ?? []
  const { id, itemId, number, facts } = record
  return { id, itemId, code, number, inForceAt: record.life.inForceAt, facts, materials }
}

/**
 * A version by its id, whatever its state; part of other modules' use cases, which authorize.
 * @throws Refusal `kernel.not-found`
 */
export async function versionOf(ctx: Ctx, versionId: string): Promise<ItemVersion> {
  const key = `${governmentOf(ctx)}/${versionId}`
  const cached = known.get(key)
  if (cached) return cached
  const record = await findVersion(ctx, versionId)
  const item = record && (await findItem(ctx, record.itemId))
  if (!record || !item) throw notFound()
  const version = await assembleVersion(ctx, record, item.code)
  if (record.life.inForceAt !== null) known.set(key, version)
  return version
}

/** The version of an item that is applied for now; undefined where the item is unknown or not in force. */
export async function versionInForce(ctx: Ctx, code: string): Promise<ItemVersion | undefined> {
  const id = await inForce.get(ctx, code, async () => (await findItemByCode(ctx, code))?.inForceId ?? null)
  return id === null ? undefined : versionOf(ctx, id)
}

/** Every version in force with its materials, by code of its item. */
export async function versionsNowInForce(ctx: Ctx): Promise<ItemVersion[]> {
  const records = await versionsInForce(ctx)
  const materials = await materialsOf(
    ctx,
    records.map(({ record }) => record.id),
  )
  return records.map(({ code, record: { id, itemId, number, facts, life } }) => ({
    ...{ id, itemId, code, number, inForceAt: life.inForceAt, facts },
    materials: materials.get(id) ?? [],
  }))
}
