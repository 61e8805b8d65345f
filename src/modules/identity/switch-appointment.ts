import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { positionsOf } from '#modules/org'
import type { deskContract } from './desk.contract.ts'
import { saveCapacity } from './session.store.ts'

type Endpoint = (typeof deskContract.endpoints)['switchAppointment']

/**
 * Goes on with the session in another appointment of the same person that is in force.
 * @throws Refusal `kernel.not-found`
 */
export async function switchAppointment(ctx: Ctx, input: InputOf<Endpoint>): Promise<Record<string, never>> {
  const { personId, sessionId } = staffOf(ctx)
  const held = await positionsOf(ctx, personId)
  if (!held.some((one) => one.appointmentId === input.appointmentId)) throw notFound()
  await saveCapacity(ctx, sessionId, { appointmentId: input.appointmentId, delegationId: null })
  return {}
}
