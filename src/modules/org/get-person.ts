import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { appointmentsOf, type FullAppointment } from './appointment.store.ts'
import type { peopleContract } from './people.contract.ts'
import { managesPerson, seesPerson } from './person.access.ts'
import { getPerson as readPerson } from './person.store.ts'

type Endpoint = (typeof peopleContract.endpoints)['getPerson']

const shown = ({ substitutes, roles, ...held }: FullAppointment) => ({
  ...{ id: held.id, unitId: held.unitId, unitName: held.unitName, title: held.title },
  ...{ fromDay: held.fromDay, toDay: held.toDay, state: held.state },
  standsIn: substitutes !== null,
  roles: roles.map((role) => ({ code: role.code, title: role.title })),
})

/** One person with all appointments, past ones too, and what the caller may do. */
export async function getPerson(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const person = await readPerson(ctx, input.personId)
  const held = await appointmentsOf(ctx, [person.id])
  if (!seesPerson(ctx, held)) throw notFound()
  return {
    ...person,
    appointments: held.map(shown),
    abilities: [
      ...(managesPerson(ctx, 'org.person.manage', held) ? (['update'] as const) : []),
      ...(managesPerson(ctx, 'org.appointment.manage', held) ? (['appoint'] as const) : []),
    ],
  }
}
