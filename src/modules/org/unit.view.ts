import type { Static } from 'typebox'
import { type Ctx, governmentOf, type Scoped } from '#kernel/context'
import type { UnitView } from './unit.contract.ts'
import type { Unit } from './unit.store.ts'

/** A unit as a record that is authorized on. */
export const scopedUnit = (ctx: Ctx, unit: Pick<Unit, 'id' | 'path'>): Scoped => ({
  governmentId: governmentOf(ctx),
  unitId: unit.id,
  unitPath: unit.path,
})

/** A unit as it is shown. */
export const viewOf = (unit: Unit): Static<typeof UnitView> => ({
  id: unit.id,
  code: unit.code,
  name: unit.name,
  shortName: unit.shortName,
  kind: unit.kind,
  divisionCode: unit.division,
  parentId: unit.parentId,
  state: unit.state,
})
