import { authorize, type Ctx, can } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { findContacts, NO_CONTACT } from './contact.store.ts'
import type { unitContract } from './unit.contract.ts'
import { findUnits, getUnit as readUnit, type Unit } from './unit.store.ts'
import { scopedUnit, viewOf } from './unit.view.ts'

type Endpoint = (typeof unitContract.endpoints)['getUnit']
type Ability = OutputOf<Endpoint>['abilities'][number]

function abilitiesOf(ctx: Ctx, unit: Unit): Ability[] {
  if (unit.state === 'closed') return []
  const record = scopedUnit(ctx, unit)
  const manages = can(ctx.actor, 'org.unit.manage', record)
  const isRoot = unit.parentId === null
  return [
    ...(manages ? (['create-below', 'rename', 'contact'] as const) : []),
    ...(manages && !isRoot ? (['move', 'close'] as const) : []),
    ...(can(ctx.actor, 'org.appointment.manage', record) ? (['appoint'] as const) : []),
  ]
}

/** One unit, the way down to it, and what the caller may do with it. */
export async function getUnit(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const unit = await readUnit(ctx, input.unitId)
  authorize(ctx.actor, 'org.unit.read', scopedUnit(ctx, unit))
  const way = unit.path.split('/').slice(0, -2)
  const above = new Map((await findUnits(ctx, way)).map(({ id, shortName }) => [id, { id, shortName }]))
  return {
    ...viewOf(unit),
    note: unit.note,
    ...((await findContacts(ctx, [unit.id])).get(unit.id) ?? NO_CONTACT),
    above: way.flatMap((id) => above.get(id) ?? []),
    abilities: abilitiesOf(ctx, unit),
  }
}
