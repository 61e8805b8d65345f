import { authorize, type Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import type { Unit } from '#modules/org'
import { namedUnit, scopeOfUnit } from './departments.ts'
import { readItems } from './item.permissions.ts'
import { findItem, type ItemRecord, lockItem } from './item.store.ts'
import { findVersion, type VersionRecord } from './version.store.ts'

/** An item the actor may act on, and the unit responsible for it. */
export interface GuardedItem {
  readonly item: ItemRecord
  readonly unit: Unit
}

/** A version the actor may act on. */
export interface GuardedVersion extends GuardedItem {
  readonly record: VersionRecord
}

async function guarded(ctx: Ctx, item: ItemRecord | undefined, permission: string): Promise<GuardedItem> {
  if (!item) throw notFound()
  const unit = await namedUnit(ctx, item.unitId)
  authorize(ctx.actor, permission, scopeOfUnit(ctx, unit), readItems.name)
  return { item, unit }
}

/** Reads an item for somebody who may. @throws Refusal `kernel.not-found`, `kernel.forbidden` */
export const readableItem = async (ctx: Ctx, itemId: string): Promise<GuardedItem> =>
  guarded(ctx, await findItem(ctx, itemId), readItems.name)

/** Locks an item for an act. @throws Refusal `kernel.not-found`, `kernel.forbidden` */
export const lockedItem = async (ctx: Ctx, itemId: string, permission: string): Promise<GuardedItem> =>
  guarded(ctx, await lockItem(ctx, itemId), permission)

/** Reads a version for somebody who may. @throws Refusal `kernel.not-found`, `kernel.forbidden` */
export async function readableVersion(ctx: Ctx, versionId: string): Promise<GuardedVersion> {
  const record = await findVersion(ctx, versionId)
  if (!record) throw notFound()
  return { ...(await readableItem(ctx, record.itemId)), record }
}

/** Locks a version's item and reads the version after that. @throws Refusal `kernel.not-found`, `kernel.forbidden` */
export async function lockedVersion(
  ctx: Ctx,
  versionId: string,
  permission: string,
): Promise<GuardedVersion> {
  const seen = await findVersion(ctx, versionId)
  if (!seen) throw notFound()
  const found = await lockedItem(ctx, seen.itemId, permission)
  const record = await findVersion(ctx, versionId)
  if (!record) throw notFound()
  return { ...found, record }
}
