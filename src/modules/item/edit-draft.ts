import { authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { changedMeanwhile } from '#kernel/errors'
import type { catalogueEndpoints } from './catalogue.contract.ts'
import { namedUnit, scopeOfUnit } from './departments.ts'
import { doing } from './doing.ts'
import { demandConsistent } from './facts.model.ts'
import { lockedVersion } from './guarded.ts'
import { editItems, readItems } from './item.permissions.ts'
import { updateItem } from './item.store.ts'
import { demandEditable } from './life-cycle.model.ts'
import { replaceMaterials } from './material.store.ts'
import { updateDraft } from './version.store.ts'

type Endpoint = typeof catalogueEndpoints.editDraft

/**
 * Rewrites a draft. A unit that it names has to be one the editor may edit for.
 * @throws Refusal `item.not-editable`, `kernel.changed-meanwhile`, `item.unit-unknown`, `item.facts-contradict`
 */
export async function editDraft(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { versionId, edition, facts, materials } = input
  const { item, record } = await lockedVersion(ctx, versionId, editItems.name)
  demandEditable(record.life)
  if (record.edition !== edition) throw changedMeanwhile()
  const unit = await namedUnit(ctx, facts.unitId)
  authorize(ctx.actor, editItems.name, scopeOfUnit(ctx, unit), readItems.name)
  demandConsistent(facts, materials)
  await updateDraft(ctx, versionId, edition + 1, facts, doing(ctx))
  await replaceMaterials(ctx, [{ versionId, materials }])
  if (item.inForceId === null) await updateItem(ctx, { ...item, unitId: unit.id })
  return { edition: edition + 1 }
}
