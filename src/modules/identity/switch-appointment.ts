import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { actingBy, positionsOf } from '#modules/org'
import type { deskContract } from './desk.contract.ts'
import { saveCapacity } from './session.store.ts'

type Endpoints = typeof deskContract.endpoints

/**
 * Goes on with the session in another appointment of the same person that is in force.
 * @throws Refusal `kernel.not-found`
 */
export async function switchAppointment(
  ctx: Ctx,
  input: InputOf<Endpoints['switchAppointment']>,
): Promise<Record<string, never>> {
  const { personId, sessionId } = staffOf(ctx)
  const held = await positionsOf(ctx, personId)
  if (!held.some((one) => one.appointmentId === input.appointmentId)) throw notFound()
  await saveCapacity(ctx, sessionId, { appointmentId: input.appointmentId, delegationId: null })
  return {}
}

/**
 * Goes on with the session on behalf of somebody who delegated to the caller, until he switches back, or the
 * delegation gives nothing any more: then the session is nobody's.
 * @throws Refusal `kernel.not-found`
 */
export async function actOnBehalf(
  ctx: Ctx,
  input: InputOf<Endpoints['actOnBehalf']>,
): Promise<Record<string, never>> {
  const { sessionId, appointmentId } = await actingBy(ctx, input.delegationId)
  await saveCapacity(ctx, sessionId, { appointmentId, delegationId: input.delegationId })
  return {}
}
