import type { Ctx } from '#kernel/context'
import { unitByCode } from '#modules/org'
import { lockItemsByCode } from '../item.store.ts'
import { materialsOf } from '../material.store.ts'
import { newestVersions } from '../version.store.ts'
import type { StoredItem } from './plan-import.ts'

/** Locks and reads the items of these codes, each with its newest version. */
export async function storedItems(ctx: Ctx, codes: readonly string[]): Promise<Map<string, StoredItem>> {
  const items = await lockItemsByCode(ctx, [...new Set(codes)])
  const newest = await newestVersions(
    ctx,
    items.map(({ id }) => id),
  )
  const byItem = new Map(newest.map((version) => [version.itemId, version]))
  const materials = await materialsOf(
    ctx,
    newest.map(({ id }) => id),
  )
  return new Map(
    items.flatMap((item) => {
      const version = byItem.get(item.id)
      return version
        ? [[item.code, { item, newest: version, materials: materials.get(version.id) ?? [] }]]
        : []
    }),
  )
}

/** Ids of those of the unit codes that exist. */
export async function unitIds(ctx: Ctx, codes: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const code of new Set(codes.filter(Boolean))) {
    const unit = await unitByCode(ctx, code)
    if (unit) found.set(code, unit.id)
  }
  return found
}
