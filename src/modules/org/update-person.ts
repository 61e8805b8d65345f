import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { appointmentsOf } from './appointment.store.ts'
import { lockOrganisation } from './government.store.ts'
import { employeeNoTaken } from './org.errors.ts'
import type { peopleContract } from './people.contract.ts'
import { authorizePerson } from './person.access.ts'
import { findByEmployeeNo, lockPerson, updatePersonRow } from './person.store.ts'
import { revokeDelegationsOf } from './revoke-delegation.ts'

type Input = InputOf<(typeof peopleContract.endpoints)['updatePerson']>

/** Corrects a member of staff, or notes that he left: from then on no session of his is good, and what he
 * delegated or received is revoked. */
export async function updatePerson(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  await lockOrganisation(ctx)
  const person = await lockPerson(ctx, input.personId)
  authorizePerson(ctx, 'org.person.manage', await appointmentsOf(ctx, [person.id]))
  const [holder] = await findByEmployeeNo(ctx, [input.employeeNo])
  if (holder && holder.id !== person.id) throw employeeNoTaken()
  const { employeeNo, name, state } = input
  await updatePersonRow(ctx, { id: person.id, employeeNo, name, state })
  if (state === 'left') await revokeDelegationsOf(ctx, person.id)
  return {}
}
