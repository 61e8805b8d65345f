import type { Static } from 'typebox'
import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { lockOrganisation } from './government.store.ts'
import { unitChanged } from './org.events.ts'
import type { UnitView, unitContract } from './unit.contract.ts'
import { checkClosing } from './unit.model.ts'
import { lockUnit, saveUnits, usesOf } from './unit.store.ts'
import { scopedUnit, viewOf } from './unit.view.ts'

type Input = InputOf<(typeof unitContract.endpoints)['closeUnit']>

/** 撤销单位: closes a unit in which nothing is left. It is kept for the records that name it. */
export async function closeUnit(ctx: Ctx, input: Input): Promise<Static<typeof UnitView>> {
  await lockOrganisation(ctx)
  const unit = await lockUnit(ctx, input.unitId)
  authorize(ctx.actor, 'org.unit.manage', scopedUnit(ctx, unit), 'org.unit.read')
  const uses = await usesOf(ctx, unit.id, legalDayOf(ctx.now))
  checkClosing(unit, uses.units, uses.appointments)
  const closed = { ...unit, state: 'closed' } as const
  await saveUnits(ctx, [closed])
  emit(ctx, unitChanged, unit.id, { unitId: unit.id, change: 'closed' })
  return viewOf(closed)
}
