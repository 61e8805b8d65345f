import type { Ctx } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { appointmentsOf, type FullAppointment, personOfAppointment } from './appointment.store.ts'
import { authorizeAppointment } from './person.access.ts'
import { lockPerson } from './person.store.ts'

/**
 * An appointment whose person is locked and whose unit the caller manages.
 * @throws Refusal `kernel.not-found`, `kernel.forbidden`
 */
export async function lockAppointment(ctx: Ctx, id: string): Promise<FullAppointment> {
  const personId = await personOfAppointment(ctx, id)
  await lockPerson(ctx, personId)
  const all = await appointmentsOf(ctx, [personId])
  const held = all.find((one) => one.id === id)
  if (!held) throw notFound()
  authorizeAppointment(ctx, held, all)
  return held
}
