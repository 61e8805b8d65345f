import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#kernel/context'
import type { World } from '#test/world'
import type { Capacity } from './delegation.store.ts'
import { orgContract } from './org.contract.ts'
import type { Office } from './org.fixtures.ts'

/** Somebody who was entered, with his first appointment. */
export interface Hired {
  readonly id: string
  readonly employeeNo: string
  readonly appointmentId: string
  /** Code of the unit in the tree of the tests. */
  readonly at: string
}

let last = 0

/** Enters somebody in a unit. */
export async function hire(
  world: World,
  office: Office,
  admin: StaffActor,
  at: string,
  roles: readonly string[],
): Promise<Hired> {
  const employeeNo = `H${++last}`
  const made = await world.as(admin).call(orgContract.endpoints.createPerson, {
    ...{ employeeNo, name: `人员${last}`, unitId: office.unit(at).id, title: '科员' },
    ...{ fromDay: '2026-01-01', roles: [...roles] },
  })
  return { ...made, employeeNo, at }
}

/** Somebody at his desk, with no power of a role. */
export const actorOf = (office: Office, { id, appointmentId, at }: Hired): StaffActor => ({
  kind: 'staff',
  ...{ accountId: randomUUID(), sessionId: randomUUID(), personId: id, appointmentId },
  ...{ governmentId: office.id, unitId: office.unit(at).id, unitPath: office.unit(at).path },
  ...{ roles: [], grants: [] },
})

/** Somebody who acts in a capacity. */
export const hold = (office: Office, who: Hired, capacity: Capacity): StaffActor => {
  const { unitId, unitPath, roles, grants, behalf } = capacity
  return { ...actorOf(office, who), unitId, unitPath, roles, grants, ...(behalf && { onBehalfOf: behalf }) }
}
