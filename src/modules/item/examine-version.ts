import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import type { catalogueEndpoints } from './catalogue.contract.ts'
import { doing } from './doing.ts'
import { demandConsistent } from './facts.model.ts'
import { lockedVersion } from './guarded.ts'
import { editItems, publishItems } from './item.permissions.ts'
import { examined, type LifeCycle, returned, submitted } from './life-cycle.model.ts'
import { materialsOf } from './material.store.ts'
import { updateLives, type VersionRecord } from './version.store.ts'

type Submit = typeof catalogueEndpoints.submitVersion
type Examine = typeof catalogueEndpoints.examineVersion
type Return = typeof catalogueEndpoints.returnVersion

async function save(
  ctx: Ctx,
  { id }: VersionRecord,
  life: LifeCycle,
): Promise<{ state: LifeCycle['state'] }> {
  await updateLives(ctx, [id], life)
  return { state: life.state }
}

/** 送审: freezes a draft for examination. @throws Refusal `item.not-submittable`, `item.facts-contradict` */
export async function submitVersion(ctx: Ctx, { versionId }: InputOf<Submit>): Promise<OutputOf<Submit>> {
  const { record } = await lockedVersion(ctx, versionId, editItems.name)
  const life = submitted(record.life, doing(ctx))
  demandConsistent(record.facts, (await materialsOf(ctx, [versionId])).get(versionId) ?? [])
  return save(ctx, record, life)
}

/** 审核通过, by a second person. @throws Refusal `item.not-examinable`, `item.examiner-is-submitter` */
export async function examineVersion(ctx: Ctx, { versionId }: InputOf<Examine>): Promise<OutputOf<Examine>> {
  const { record } = await lockedVersion(ctx, versionId, publishItems.name)
  return save(ctx, record, examined(record.life, doing(ctx)))
}

/** 退回修改. @throws Refusal `item.not-returnable` */
export async function returnVersion(ctx: Ctx, { versionId }: InputOf<Return>): Promise<OutputOf<Return>> {
  const { record } = await lockedVersion(ctx, versionId, publishItems.name)
  return save(ctx, record, returned(record.life))
}
