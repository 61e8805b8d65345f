import type { Static } from 'typebox'
import { authorize, type Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { lockOrganisation } from './government.store.ts'
import { unitChanged } from './org.events.ts'
import type { UnitView, unitContract } from './unit.contract.ts'
import { movedPath } from './unit.model.ts'
import { lockUnit, movePaths, saveUnits } from './unit.store.ts'
import { scopedUnit, viewOf } from './unit.view.ts'

type Input = InputOf<(typeof unitContract.endpoints)['moveUnit']>

/** 划转单位: moves a unit, with everything below it, under another; the caller manages both. */
export async function moveUnit(ctx: Ctx, input: Input): Promise<Static<typeof UnitView>> {
  await lockOrganisation(ctx)
  const unit = await lockUnit(ctx, input.unitId)
  authorize(ctx.actor, 'org.unit.manage', scopedUnit(ctx, unit), 'org.unit.read')
  const target = await lockUnit(ctx, input.parentId)
  authorize(ctx.actor, 'org.unit.manage', scopedUnit(ctx, target), 'org.unit.read')
  const moved = { ...unit, parentId: target.id, path: movedPath(unit, target) }
  await movePaths(ctx, unit.path, moved.path)
  await saveUnits(ctx, [moved])
  emit(ctx, unitChanged, unit.id, { unitId: unit.id, change: 'moved' })
  return viewOf(moved)
}
