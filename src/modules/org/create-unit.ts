import { authorize, type Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { knownDivisions } from './division.store.ts'
import { lockOrganisation } from './government.store.ts'
import { unitCodeTaken, unknownDivision } from './org.errors.ts'
import { unitChanged } from './org.events.ts'
import type { unitContract } from './unit.contract.ts'
import { checkParent, pathBelow } from './unit.model.ts'
import { findUnitByCode, lockUnit, saveUnits } from './unit.store.ts'
import { scopedUnit } from './unit.view.ts'

type Input = InputOf<(typeof unitContract.endpoints)['createUnit']>

/** 新设单位: puts a new unit below another. */
export async function createUnit(ctx: Ctx, input: Input): Promise<{ id: string }> {
  await lockOrganisation(ctx)
  const parent = await lockUnit(ctx, input.parentId)
  authorize(ctx.actor, 'org.unit.manage', scopedUnit(ctx, parent), 'org.unit.read')
  checkParent(parent)
  if (await findUnitByCode(ctx, input.code)) throw unitCodeTaken()
  const { divisionCode, note = '', ...given } = input
  if (divisionCode !== null && !(await knownDivisions(ctx.tx, [divisionCode])).has(divisionCode)) {
    throw unknownDivision()
  }
  const id = newId()
  const path = pathBelow(parent.path, id)
  await saveUnits(ctx, [{ ...given, id, path, division: divisionCode, note, state: 'active' }])
  emit(ctx, unitChanged, id, { unitId: id, change: 'created' })
  return { id }
}
