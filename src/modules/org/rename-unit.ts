import type { Static } from 'typebox'
import { authorize, type Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { unitClosed } from './org.errors.ts'
import { unitChanged } from './org.events.ts'
import type { UnitView, unitContract } from './unit.contract.ts'
import { lockUnit, saveUnits } from './unit.store.ts'
import { scopedUnit, viewOf } from './unit.view.ts'

type Input = InputOf<(typeof unitContract.endpoints)['renameUnit']>

/** 单位更名: gives a unit another name; its code stays. */
export async function renameUnit(ctx: Ctx, input: Input): Promise<Static<typeof UnitView>> {
  const unit = await lockUnit(ctx, input.unitId)
  authorize(ctx.actor, 'org.unit.manage', scopedUnit(ctx, unit), 'org.unit.read')
  if (unit.state === 'closed') throw unitClosed()
  const renamed = { ...unit, name: input.name, shortName: input.shortName, note: input.note ?? unit.note }
  await saveUnits(ctx, [renamed])
  emit(ctx, unitChanged, unit.id, { unitId: unit.id, change: 'renamed' })
  return viewOf(renamed)
}
