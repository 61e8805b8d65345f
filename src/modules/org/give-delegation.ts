import { legalDayOf } from '#kernel/calendar'
import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { inForceOn } from './appointment.model.ts'
import { appointmentsOf, type FullAppointment, personOfAppointment } from './appointment.store.ts'
import type { delegationContract } from './delegation.contract.ts'
import { checkDelegation, clashes, delegationState } from './delegation.model.ts'
import { delegationsOf, insertDelegation, listDelegationRules } from './delegation.store.ts'
import { delegablePositions } from './held-powers.ts'
import { actingForAnother, delegationOverlap, ownPower } from './org.errors.ts'
import { delegationChanged } from './org.events.ts'
import { getPerson, lockPerson } from './person.store.ts'

type Input = InputOf<(typeof delegationContract.endpoints)['giveDelegation']>

/** The position in force that is to receive. @throws Refusal `kernel.not-found` */
async function receiving(ctx: Ctx, appointmentId: string, today: string): Promise<FullAppointment> {
  const personId = await personOfAppointment(ctx, appointmentId)
  const person = await getPerson(ctx, personId)
  const held = (await appointmentsOf(ctx, [personId])).find((one) => one.id === appointmentId)
  if (!held || person.state === 'left' || !inForceOn(held, today)) throw notFound()
  return held
}

/**
 * 委托代行: lets somebody else use named permissions of one of the caller's appointments from day to day. The caller
 * keeps them; what he loses meanwhile the other loses too.
 * @throws Refusal as `checkDelegation`; `org.acting-for-another`, `org.own-power`, `org.delegation-overlap`,
 *   `kernel.not-found`
 */
export async function giveDelegation(ctx: Ctx, input: Input): Promise<{ id: string }> {
  const { personId, onBehalfOf } = staffOf(ctx)
  if (onBehalfOf) throw actingForAnother()
  const today = legalDayOf(ctx.now)
  await lockPerson(ctx, personId)
  const from = (await delegablePositions(ctx, personId, today)).find(
    ({ held }) => held.id === input.appointmentId,
  )
  if (!from) throw notFound()
  const to = await receiving(ctx, input.toAppointmentId, today)
  if (to.personId === personId) throw ownPower()
  const { unitId, unitPath } = from.held
  checkDelegation(
    { ...input, giver: { unitId, unitPath, powers: from.powers }, receiver: to },
    await listDelegationRules(ctx),
    today,
  )
  const running = (await delegationsOf(ctx, personId, today)).filter(
    (one) => one.giver.personId === personId && ['coming', 'running'].includes(delegationState(one, today)),
  )
  if (running.some((one) => clashes(one, input))) throw delegationOverlap()
  const id = newId()
  await insertDelegation(ctx, { id, ...input, powers: distinct(input.powers) })
  const told = {
    delegationId: id,
    appointmentId: from.held.id,
    toAppointmentId: to.id,
    personId,
    toPersonId: to.personId,
  }
  emit(ctx, delegationChanged, id, { ...told, change: 'given' })
  await recordDayAct(ctx, delegationChanged.type, { ...told, change: 'given' })
  return { id }
}

const distinct = (powers: Input['powers']): Input['powers'] => [
  ...new Map(powers.map((power) => [`${power.roleId} ${power.permission}`, power])).values(),
]
