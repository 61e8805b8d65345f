import { authorize, type Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { newId } from '#kernel/ids'
import { appoint } from './appoint.ts'
import { lockOrganisation } from './government.store.ts'
import { employeeNoTaken } from './org.errors.ts'
import type { peopleContract } from './people.contract.ts'
import { findByEmployeeNo, insertPeople } from './person.store.ts'
import { getUnit } from './unit.store.ts'
import { scopedUnit } from './unit.view.ts'

type Input = InputOf<(typeof peopleContract.endpoints)['createPerson']>

/**
 * Refuses who may not enter people in a unit, and a number that somebody has.
 * @throws Refusal `org.employee-no-taken`, `kernel.not-found`, `kernel.forbidden`
 */
export async function authorizeNewPerson(ctx: Ctx, employeeNo: string, unitId: string): Promise<void> {
  const unit = await getUnit(ctx, unitId)
  authorize(ctx.actor, 'org.person.manage', scopedUnit(ctx, unit), 'org.unit.read')
  if ((await findByEmployeeNo(ctx, [employeeNo])).length > 0) throw employeeNoTaken()
}

/** Enters a member of staff with the first appointment, so that nobody is without a unit that answers for him. */
export async function createPerson(ctx: Ctx, input: Input): Promise<{ id: string; appointmentId: string }> {
  await lockOrganisation(ctx)
  await authorizeNewPerson(ctx, input.employeeNo, input.unitId)
  const { employeeNo, name, ...appointment } = input
  const id = newId()
  await insertPeople(ctx, [{ id, employeeNo, name, state: 'active' }])
  return { id, appointmentId: await appoint(ctx, { personId: id, ...appointment }) }
}
