import { allPermissions, type Ctx, holds, staffOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { factorKindsOf } from '#modules/factor'
import {
  findGovernment,
  type PositionRef,
  positionsOf,
  type ReceivedDelegation,
  receivedDelegations,
  staffMember,
  unitOf,
} from '#modules/org'
import { findStaffAccount } from './account.store.ts'
import type { deskContract } from './desk.contract.ts'

type Me = OutputOf<(typeof deskContract.endpoints)['me']>

const shown = ({ appointmentId, unitId, unitName, title, standsIn }: PositionRef) => ({
  ...{ id: appointmentId, unitId, unitName, title, standsIn },
})

const delegated = ({ delegationId, personName, unitName, title, toDay }: ReceivedDelegation) => ({
  ...{ id: delegationId, personName, unitName, title, toDay },
})

/** What is to be done about a second factor before the roles are given. */
async function secondFactorOf(ctx: Ctx): Promise<Me['secondFactor']> {
  const { withheld, personId } = staffOf(ctx)
  if (withheld !== 'second-factor') return 'done'
  return (await factorKindsOf(ctx, personId)).length > 0 ? 'prove' : 'add'
}

/** Who the calling member of staff is, as what he acts, and what that lets him do. */
export async function me(ctx: Ctx): Promise<Me> {
  const { personId, governmentId, appointmentId, unitId, ...actor } = staffOf(ctx)
  const person = await staffMember(ctx, personId)
  const account = await findStaffAccount(ctx, governmentId, personId)
  const government = await findGovernment(ctx.tx, governmentId)
  const positions = (await positionsOf(ctx, personId)).map(shown)
  const appointment = positions.find((one) => one.id === appointmentId)
  const unit = await unitOf(ctx, unitId)
  const delegations = (await receivedDelegations(ctx, personId)).map(delegated)
  if (!person || !account?.login || !government || !appointment) throw notFound()
  return {
    name: person.name,
    login: account.login,
    mustChangePassword: account.temporary,
    secondFactor: await secondFactorOf(ctx),
    government: { slug: government.slug, name: government.name },
    unit: { id: unitId, name: unit.name, shortName: unit.shortName },
    appointment,
    otherAppointments: positions.filter((one) => one !== appointment),
    delegations,
    onBehalfOf: delegations.find((one) => one.id === actor.onBehalfOf?.delegationId) ?? null,
    roles: [...actor.roles],
    permissions: allPermissions()
      .map((permission) => permission.name)
      .filter((name) => holds(ctx.actor, name)),
  }
}
