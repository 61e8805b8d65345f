import { legalDayOf } from '#kernel/calendar'
import { type Ctx, can, governmentOf, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import type { delegationContract } from './delegation.contract.ts'
import { delegationState } from './delegation.model.ts'
import { type Delegation, delegationsOf, findDelegation, saveRevoked } from './delegation.store.ts'
import { delegationOver } from './org.errors.ts'
import { delegationChanged } from './org.events.ts'
import { lockPerson } from './person.store.ts'

type Input = InputOf<(typeof delegationContract.endpoints)['revokeDelegation']>

const isOpen = (one: Delegation, today: string): boolean =>
  ['coming', 'running'].includes(delegationState(one, today))

/** Whether the caller may revoke: each side, and who appoints in the giver's unit. */
export function mayRevoke(ctx: Ctx, { giver, receiver }: Delegation): boolean {
  const { actor } = ctx
  if (actor.kind !== 'staff') return false
  return (
    [giver.personId, receiver.personId].includes(actor.personId) ||
    can(actor, 'org.appointment.manage', { governmentId: governmentOf(ctx), ...giver })
  )
}

async function revoke(ctx: Ctx, { id, giver, receiver }: Delegation): Promise<void> {
  await saveRevoked(ctx, [id], ctx.actor.kind === 'staff' ? ctx.actor.personId : null)
  const told = {
    ...{ delegationId: id, appointmentId: giver.appointmentId, toAppointmentId: receiver.appointmentId },
    ...{ personId: giver.personId, toPersonId: receiver.personId, change: 'revoked' as const },
  }
  emit(ctx, delegationChanged, id, told)
  await recordDayAct(ctx, delegationChanged.type, told)
}

/**
 * Ends a delegation at once: it counts from the next request of who received it.
 * @throws Refusal `kernel.not-found`, `org.delegation-over`
 */
export async function revokeDelegation(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const today = legalDayOf(ctx.now)
  const seen = await findDelegation(ctx, input.delegationId, today)
  if (!seen || !mayRevoke(ctx, seen)) throw notFound()
  await lockPerson(ctx, seen.giver.personId)
  const found = await findDelegation(ctx, input.delegationId, today)
  if (!found || !isOpen(found, today)) throw delegationOver()
  await revoke(ctx, found)
  return {}
}

/** Ends what a person gave away and what he received: he left, or his account was disabled. Part. */
export async function revokeDelegationsOf(ctx: Ctx, personId: string): Promise<void> {
  const today = legalDayOf(ctx.now)
  const open = (await delegationsOf(ctx, personId, today)).filter((one) => isOpen(one, today))
  for (const one of open) await revoke(ctx, one)
}

/** Whether the caller could act by a delegation now. */
export const mayAct = (ctx: Ctx, { receiver, grants }: Delegation): boolean =>
  receiver.personId === staffOf(ctx).personId && (grants?.length ?? 0) > 0
