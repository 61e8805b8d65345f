import type { Static } from 'typebox'
import { legalDayOf } from '#kernel/calendar'
import { allPermissions, type Ctx, type Grant } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { inForceOn } from './appointment.model.ts'
import { type FullAppointment, personsOf } from './appointment.store.ts'
import { type Delegation, delegationsOf } from './delegation.store.ts'
import { titleOf } from './held-powers.ts'
import { personNames } from './names.ts'
import type { PowerView, powerContract } from './power.contract.ts'
import { powerSubject } from './power-subject.ts'
import { receives } from './received.ts'
import { listRoles, type Role } from './role.store.ts'
import { liesWithin } from './unit.model.ts'
import { listUnits, type Unit } from './unit.store.ts'

type Endpoint = (typeof powerContract.endpoints)['readPower']
type Power = Static<typeof PowerView>

/** What is known of the government when a person's power is told. */
interface Surroundings {
  readonly today: string
  readonly units: readonly Unit[]
  readonly roles: readonly Role[]
  readonly names: ReadonlyMap<string, string>
  /** Person who is stood in for, by appointment. */
  readonly stoodIn: ReadonlyMap<string, string>
}

const given = ({ permission, scope }: Grant) => ({ permission, title: titleOf(permission), scope })

const reachedFrom = (units: readonly Unit[], unitName: string, unitPath: string) => ({
  unit: unitName,
  subtree: units.filter((unit) => liesWithin(unit.path, unitPath)).map((unit) => unit.shortName),
  government: units.length,
})

function positionOf(
  held: FullAppointment,
  around: Surroundings,
  active: boolean,
): Power['positions'][number] {
  const { id, unitName, unitPath, title, fromDay, toDay, substitutes } = held
  const absent = around.stoodIn.get(substitutes ?? '')
  return {
    ...{ appointmentId: id, unitName, title, fromDay, toDay },
    inForce: active && inForceOn(held, around.today) && around.units.some((unit) => unit.id === held.unitId),
    standsInFor: absent === undefined ? null : (around.names.get(absent) ?? ''),
    roles: held.roles.map(({ id: roleId, code, title: roleTitle, givenAt, givenBy }) => ({
      ...{ code, title: roleTitle },
      givenAt: givenAt === null ? null : new Date(givenAt).toISOString(),
      givenByName: givenBy === null ? null : (around.names.get(givenBy) ?? null),
      grants: (around.roles.find((role) => role.id === roleId)?.grants ?? []).map(given),
    })),
    reached: reachedFrom(around.units, unitName, unitPath),
  }
}

function receivedOf(found: Delegation, around: Surroundings): Power['received'][number] {
  const { id, giver, fromDay, toDay, reason, madeAt, powers, grants } = found
  return {
    ...{ delegationId: id, giverName: giver.personName, unitName: giver.unitName, title: giver.title },
    ...{ fromDay, toDay, reason, madeAt: madeAt.toISOString() },
    roleTitles: [...new Set(powers.map((power) => power.roleTitle))],
    grants: (grants ?? []).map(given),
    reached: reachedFrom(around.units, giver.unitName, giver.unitPath),
  }
}

/** A person's whole power today. @throws Refusal `kernel.not-found`, `kernel.forbidden` */
export async function readPower(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { person, appointments } = await powerSubject(ctx, input.personId)
  const today = legalDayOf(ctx.now)
  const held = appointments.filter((one) => one.state === 'active')
  const [units, roles, delegations, stoodIn] = await Promise.all([
    listUnits(ctx, { kind: 'all' }, { state: 'active' }),
    listRoles(ctx),
    delegationsOf(ctx, person.id, today),
    personsOf(
      ctx,
      held.flatMap((one) => one.substitutes ?? []),
    ),
  ])
  const givers = held.flatMap((one) => one.roles.flatMap((role) => role.givenBy ?? []))
  const names = await personNames(ctx, [...new Set([...givers, ...stoodIn.values()])])
  const around = { today, units, roles, names, stoodIn }
  return {
    ...{ personId: person.id, name: person.name, employeeNo: person.employeeNo, state: person.state },
    on: today,
    positions: held.map((one) => positionOf(one, around, person.state === 'active')),
    received: delegations
      .filter((one) => receives(one, person.id, today))
      .map((one) => receivedOf(one, around)),
    ofEverybody: allPermissions()
      .filter((permission) => permission.holders.includes('staff'))
      .map(({ name, title }) => ({ permission: name, title })),
  }
}
