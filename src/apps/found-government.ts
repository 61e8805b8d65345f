import { type Static, Type } from 'typebox'
import { legalDayOf } from '#kernel/calendar'
import type { SystemActor } from '#kernel/context'
import { Fields, Line, Slug, validate } from '#kernel/contract'
import { newId } from '#kernel/ids'
import type { Platform } from '#kernel/platform'
import { beginUrging } from '#modules/casework'
import { type HandedOver, handOverAccount } from '#modules/identity'
import { createGovernment, createPerson } from '#modules/org'
import { shippedRoles } from './role-pack.ts'

/** A government to be founded: its root unit and its first administrator with it. */
const Founding = Fields({
  slug: Slug,
  name: Line(100),
  shortName: Line(40),
  /** GB/T 2260 code of a division that was imported. */
  division: Type.String({ pattern: '^(00|[1-9][0-9]{5}|[1-9][0-9]{11})$' }),
  unitCode: Type.String({ pattern: '^[A-Z0-9][A-Z0-9-]{1,31}$' }),
  adminNo: Type.String({ pattern: '^[A-Za-z0-9-]{1,20}$' }),
  adminName: Line(50),
})
export type Founding = Static<typeof Founding>

const ADMIN_ROLE = { code: 'government-admin', title: '政务管理员' }

const founder = (governmentId: string): SystemActor => ({
  kind: 'system',
  name: 'cli.found-government',
  governmentId,
  permissions: [
    'org.unit.read',
    'org.person.read',
    'org.person.manage',
    'org.appointment.manage',
    'identity.staff.manage',
  ],
})

/**
 * Founds a government: its root unit, the roles that come with the product, and an administrator of the whole
 * government with an account. From there on it is managed in the workbench.
 * @param password of the administrator, to be changed at the first log-in; without it one is made
 * @throws Refusal `org.slug-taken`, `org.unknown-division`, `kernel.invalid-input`
 */
export async function foundGovernment(
  platform: Platform,
  founding: Founding,
  password?: string,
): Promise<HandedOver> {
  const { slug, name, shortName, division, unitCode, adminNo, adminName } = validate(Founding, founding)
  const roles = await shippedRoles()
  const rootUnit = { code: unitCode, name, shortName }
  return platform.run(founder(newId()), false, async (ctx) => {
    const { rootUnitId } = await createGovernment(ctx, {
      ...{ slug, name, divisionCode: division, rootUnit, roles },
    })
    await beginUrging(ctx)
    const { id } = await createPerson(ctx, {
      employeeNo: adminNo,
      name: adminName,
      unitId: rootUnitId,
      title: ADMIN_ROLE.title,
      fromDay: legalDayOf(ctx.now),
      roles: [ADMIN_ROLE.code],
    })
    return handOverAccount(ctx, id, password)
  })
}
