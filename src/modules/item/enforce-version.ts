import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import type { catalogueEndpoints } from './catalogue.contract.ts'
import { doing } from './doing.ts'
import { lockedVersion } from './guarded.ts'
import { versionInForceTold } from './item.events.ts'
import { publishItems } from './item.permissions.ts'
import { type ItemRecord, updateItem } from './item.store.ts'
import { enforced, type LifeCycle, retired } from './life-cycle.model.ts'
import { findVersion, updateLives, type VersionRecord } from './version.store.ts'

type Endpoint = typeof catalogueEndpoints.enforceVersion

/**
 * Part of the use cases that put a version in force: retires the one before, points the item to the new one and
 * tells it. The item is locked.
 * @param life the version's life with its last step done
 */
export async function putInForce(
  ctx: Ctx,
  item: ItemRecord,
  record: VersionRecord,
  life: LifeCycle,
): Promise<void> {
  const replaced = item.inForceId === null ? undefined : await findVersion(ctx, item.inForceId)
  if (replaced) await updateLives(ctx, [replaced.id], retired(replaced.life, doing(ctx), null))
  await updateLives(ctx, [record.id], life)
  const { unitId } = record.facts
  await updateItem(ctx, { id: item.id, inForceId: record.id, unitId })
  emit(ctx, versionInForceTold, item.id, {
    itemId: item.id,
    versionId: record.id,
    code: item.code,
    number: record.number,
    unitId,
    replacedVersionId: replaced?.id ?? null,
  })
}

/** 实施: an examined version takes the place of the one in force. @throws Refusal `item.not-enforceable` */
export async function enforceVersion(
  ctx: Ctx,
  { versionId }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const { item, record } = await lockedVersion(ctx, versionId, publishItems.name)
  const life = enforced(record.life, doing(ctx))
  await putInForce(ctx, item, record, life)
  return { state: life.state }
}
