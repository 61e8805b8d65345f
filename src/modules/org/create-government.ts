import { type Ctx, governmentOf } from '#kernel/context'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { knownDivisions } from './division.store.ts'
import { insertGovernment, listGovernments } from './government.store.ts'
import { slugTaken, unknownDivision } from './org.errors.ts'
import { governmentChanged, unitChanged } from './org.events.ts'
import { insertRoles } from './role.store.ts'
import { saveOffers } from './role-offer.store.ts'
import { offersOf, type RolePack } from './role-pack.ts'
import { pathBelow } from './unit.model.ts'
import { saveUnits } from './unit.store.ts'

/** A government to be made. */
export interface NewGovernment {
  readonly slug: string
  readonly name: string
  /** Of a division that is there. */
  readonly divisionCode: string
  readonly rootUnit: { readonly code: string; readonly name: string; readonly shortName: string }
  readonly roles: RolePack
}

/**
 * Part for the installer: makes the government that this transaction stands in (its id is chosen by whoever opened
 * the transaction), with the root of its units and its first roles.
 * @throws Refusal `org.slug-taken`, `org.unknown-division`
 */
export async function createGovernment(
  ctx: Ctx,
  input: NewGovernment,
): Promise<{ id: string; rootUnitId: string }> {
  const id = governmentOf(ctx)
  const rootUnitId = newId()
  const { slug, name, divisionCode, rootUnit } = input
  if ((await listGovernments(ctx.tx)).some((one) => one.slug === slug)) throw slugTaken({ slug })
  if (!(await knownDivisions(ctx.tx, [divisionCode])).has(divisionCode)) throw unknownDivision()
  await insertGovernment(ctx, { id, slug, name, divisionCode, rootUnitId })
  const path = pathBelow(null, rootUnitId)
  const root = { ...rootUnit, id: rootUnitId, path, kind: 'government', division: divisionCode } as const
  await saveUnits(ctx, [{ ...root, parentId: null, note: '', state: 'active' }])
  await insertRoles(
    ctx,
    input.roles.map((role) => ({ ...role, id: newId() })),
  )
  await saveOffers(ctx, offersOf(input.roles), 'given')
  emit(ctx, governmentChanged, id, { governmentId: id, change: 'created' })
  emit(ctx, unitChanged, rootUnitId, { unitId: rootUnitId, change: 'created' })
  return { id, rootUnitId }
}
