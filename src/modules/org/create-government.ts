import { type Static, Type } from 'typebox'
import { type Ctx, governmentOf } from '#kernel/context'
import { Fields, OneOf, validate } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { knownDivisions } from './division.store.ts'
import { insertGovernment, listGovernments } from './government.store.ts'
import { slugTaken, unknownDivision } from './org.errors.ts'
import { governmentChanged, unitChanged } from './org.events.ts'
import { insertRoles } from './role.store.ts'
import { pathBelow } from './unit.model.ts'
import { saveUnits } from './unit.store.ts'

/** Roles that a government begins with, as they stand in a data pack. */
const RolePack = Type.Array(
  Fields({
    code: Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' }),
    title: Type.String({ minLength: 1 }),
    grants: Type.Array(
      Fields({
        permission: Type.String({ pattern: '^[a-z]+\\.[a-z-]+\\.[a-z-]+$' }),
        scope: OneOf('own', 'unit', 'subtree', 'government'),
      }),
    ),
  }),
)

/** A government to be made. */
export interface NewGovernment {
  readonly slug: string
  readonly name: string
  /** Of a division that is there. */
  readonly divisionCode: string
  readonly rootUnit: { readonly code: string; readonly name: string; readonly shortName: string }
  readonly roles: Static<typeof RolePack>
}

/** Reads the roles of a data pack. @throws Refusal `kernel.invalid-input` */
export const readRolePack = (text: string): Static<typeof RolePack> => validate(RolePack, JSON.parse(text))

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
  emit(ctx, governmentChanged, id, { governmentId: id, change: 'created' })
  emit(ctx, unitChanged, rootUnitId, { unitId: rootUnitId, change: 'created' })
  return { id, rootUnitId }
}
