import { type Ctx, demand, staffOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { appointmentsOf, type FullAppointment } from './appointment.store.ts'
import { seesPerson } from './person.access.ts'
import { getPerson, type Person } from './person.store.ts'

/** Somebody whose power is asked about, and his appointments. */
export interface PowerSubject {
  readonly person: Person
  readonly appointments: readonly FullAppointment[]
}

/**
 * The caller himself, or somebody whom he sees and whose roles he may read.
 * @throws Refusal `kernel.not-found`, `kernel.forbidden`
 */
export async function powerSubject(ctx: Ctx, asked: string | undefined): Promise<PowerSubject> {
  const { actor } = ctx
  const personId = asked ?? staffOf(ctx).personId
  const own = actor.kind === 'staff' && actor.personId === personId
  if (!own) demand(actor, 'org.role.read')
  const person = await getPerson(ctx, personId)
  const appointments = await appointmentsOf(ctx, [personId])
  if (!own && !seesPerson(ctx, appointments)) throw notFound()
  return { person, appointments }
}
