import { randomUUID } from 'node:crypto'
import { allPermissions, type Scope, type StaffActor } from '#kernel/context'
import { unitByCode } from '#modules/org'
import type { County } from '../county.ts'
import type { World } from '../world.ts'

const ROLES = [
  'window-clerk',
  'reviewer',
  'senior-reviewer',
  'leader',
  'unit-admin',
  'government-admin',
  'auditor',
]

const everything = (scope: Scope) =>
  allPermissions()
    .filter((one) => one.holders.includes('role'))
    .map((one) => ({ permission: one.name, scope }))

/** Somebody in a unit with every role and every permission for this far; with none of them where it is null. */
export async function staffIn(
  world: World,
  county: County,
  unitCode: string,
  scope: Scope | null,
): Promise<StaffActor> {
  const unit = await world.run(county.system, true, (ctx) => unitByCode(ctx, unitCode))
  if (!unit) throw new Error(`no unit ${unitCode}`)
  const ids = { accountId: randomUUID(), sessionId: randomUUID(), personId: randomUUID() }
  return {
    kind: 'staff',
    ...{ ...ids, appointmentId: randomUUID(), governmentId: county.id },
    ...{ unitId: unit.id, unitPath: unit.path },
    roles: scope === null ? [] : ROLES,
    grants: scope === null ? [] : everything(scope),
  }
}
