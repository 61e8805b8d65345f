import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import type { catalogueEndpoints } from './catalogue.contract.ts'
import { doing } from './doing.ts'
import { lockedItem } from './guarded.ts'
import { notRetirable } from './item.errors.ts'
import { itemRetired } from './item.events.ts'
import { publishItems } from './item.permissions.ts'
import { updateItem } from './item.store.ts'
import { retired } from './life-cycle.model.ts'
import { findVersion, updateLives } from './version.store.ts'

type Endpoint = typeof catalogueEndpoints.retireItem

/** 停用: the item can no longer be applied for; cases under way keep their version. @throws Refusal `item.not-retirable` */
export async function retireItem(
  ctx: Ctx,
  { itemId, reason }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const { item } = await lockedItem(ctx, itemId, publishItems.name)
  const record = item.inForceId === null ? undefined : await findVersion(ctx, item.inForceId)
  if (!record) throw notRetirable()
  const life = retired(record.life, doing(ctx), reason)
  await updateLives(ctx, [record.id], life)
  await updateItem(ctx, { ...item, inForceId: null })
  emit(ctx, itemRetired, item.id, { itemId, versionId: record.id, code: item.code, unitId: item.unitId })
  return { state: life.state }
}
