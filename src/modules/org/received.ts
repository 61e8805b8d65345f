import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf, type StaffActor, staffOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { delegationState } from './delegation.model.ts'
import { capacityOf, type Delegation, delegationsOf } from './delegation.store.ts'

/** A delegation that somebody may act by today. */
export interface ReceivedDelegation {
  readonly delegationId: string
  /** The receiver's own appointment. */
  readonly appointmentId: string
  readonly personId: string
  readonly personName: string
  readonly unitId: string
  readonly unitName: string
  readonly title: string
  readonly toDay: string
}

/** Whether a person may act by a delegation on a day: received, running, and still giving something. */
export const receives = (one: Delegation, personId: string, today: string): boolean =>
  one.receiver.personId === personId &&
  delegationState(one, today) === 'running' &&
  (one.grants?.length ?? 0) > 0

/** Delegations that a person may act by today: received, running, and still giving something. */
export async function receivedDelegations(ctx: Ctx, personId: string): Promise<ReceivedDelegation[]> {
  const today = legalDayOf(ctx.now)
  const all = await delegationsOf(ctx, personId, today)
  return all
    .filter((one) => receives(one, personId, today))
    .map(({ id, giver, receiver, toDay }) => {
      const { personName, unitId, unitName, title } = giver
      return {
        ...{ delegationId: id, appointmentId: receiver.appointmentId, personId: giver.personId },
        ...{ personName, unitId, unitName, title, toDay },
      }
    })
}

/**
 * The caller as he acts by a delegation that he received.
 * @throws Refusal `kernel.not-found` where there is none that gives him anything today
 */
export async function actingBy(ctx: Ctx, delegationId: string): Promise<StaffActor> {
  const { accountId, sessionId, personId } = staffOf(ctx)
  const found = (await receivedDelegations(ctx, personId)).find((one) => one.delegationId === delegationId)
  if (!found) throw notFound()
  const capacity = await capacityOf(ctx, found.appointmentId, delegationId, legalDayOf(ctx.now))
  if (!capacity?.behalf) throw notFound()
  const { unitId, unitPath, roles, grants, behalf } = capacity
  return {
    kind: 'staff',
    ...{
      accountId,
      sessionId,
      personId,
      governmentId: governmentOf(ctx),
      appointmentId: found.appointmentId,
    },
    ...{ unitId, unitPath, roles, grants, onBehalfOf: behalf },
  }
}
