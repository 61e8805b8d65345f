import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { appoint } from './appoint.ts'
import { appointmentsOf } from './appointment.store.ts'
import { personLeft } from './org.errors.ts'
import type { peopleContract } from './people.contract.ts'
import { seesPerson } from './person.access.ts'
import { lockPerson } from './person.store.ts'

type Input = InputOf<(typeof peopleContract.endpoints)['giveAppointment']>

/** 任命: gives somebody whom the caller sees an appointment in a unit that the caller manages. */
export async function giveAppointment(ctx: Ctx, input: Input): Promise<{ id: string }> {
  const person = await lockPerson(ctx, input.personId)
  if (!seesPerson(ctx, await appointmentsOf(ctx, [person.id]))) throw notFound()
  if (person.state === 'left') throw personLeft()
  return { id: await appoint(ctx, input) }
}
