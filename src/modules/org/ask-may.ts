import { legalDayOf } from '#kernel/calendar'
import {
  allPermissions,
  type Ctx,
  can,
  governmentOf,
  permissionOf,
  type StaffActor,
  scopesOf,
} from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { inForceOn } from './appointment.model.ts'
import { capacityOf, delegationsOf } from './delegation.store.ts'
import { unknownPermission } from './org.errors.ts'
import type { powerContract } from './power.contract.ts'
import { type PowerSubject, powerSubject } from './power-subject.ts'
import { receives } from './received.ts'
import { listRoles } from './role.store.ts'
import { getUnit, listUnits } from './unit.store.ts'
import { scopedUnit } from './unit.view.ts'

type Endpoints = typeof powerContract.endpoints
type Answer = OutputOf<Endpoints['askMay']>

/** A capacity of a person, and how it is told. */
interface Way {
  readonly kind: 'position' | 'delegation'
  readonly id: string
  readonly appointmentId: string
  readonly unitName: string
  readonly title: string
  readonly behalfOf: string | null
  readonly roleIds: readonly string[]
}

async function capacitiesOf(ctx: Ctx, { person, appointments }: PowerSubject, today: string): Promise<Way[]> {
  const positions = appointments
    .filter((one) => inForceOn(one, today))
    .map(({ id, unitName, title, roles }): Way => {
      return {
        kind: 'position',
        id,
        appointmentId: id,
        unitName,
        title,
        behalfOf: null,
        roleIds: roles.map((r) => r.id),
      }
    })
  const received = (await delegationsOf(ctx, person.id, today))
    .filter((one) => receives(one, person.id, today))
    .map(({ id, giver, receiver, powers }): Way => {
      const { unitName, title, personName } = giver
      const roleIds = [...new Set(powers.map((power) => power.roleId))]
      return {
        kind: 'delegation',
        id,
        appointmentId: receiver.appointmentId,
        unitName,
        title,
        behalfOf: personName,
        roleIds,
      }
    })
  return [...positions, ...received]
}

/** The person as he would act in a capacity; nobody where it gives nothing today. */
async function actorIn(ctx: Ctx, way: Way, today: string): Promise<StaffActor | null> {
  const found = await capacityOf(ctx, way.appointmentId, way.kind === 'delegation' ? way.id : null, today)
  if (!found) return null
  const { personId, unitId, unitPath, roles, grants } = found
  const governmentId = governmentOf(ctx)
  const who = { personId, accountId: personId, sessionId: way.id, appointmentId: way.appointmentId }
  return { kind: 'staff', ...who, governmentId, unitId, unitPath, roles, grants }
}

function reasonOf(person: PowerSubject['person'], permission: string, ways: Answer['ways']): Answer['why'] {
  const holders = permissionOf(permission)?.holders ?? []
  if (holders.includes('public')) return 'everybody'
  if (person.state === 'left') return 'left'
  if (ways.some((way) => way.reaches)) return 'reached'
  if (ways.length > 0) return 'out-of-reach'
  return holders.includes('staff') ? 'own-records' : 'not-held'
}

/**
 * Whether a person may use a permission on what belongs to a unit, and why: the answer of `can` for each of his
 * positions and delegations today.
 * @throws Refusal `org.unknown-permission`, `kernel.not-found`, `kernel.forbidden`
 */
export async function askMay(ctx: Ctx, input: InputOf<Endpoints['askMay']>): Promise<Answer> {
  const { permission } = input
  if (!permissionOf(permission)) throw unknownPermission({ permission })
  const subject = await powerSubject(ctx, input.personId)
  const record = scopedUnit(ctx, await getUnit(ctx, input.unitId))
  const today = legalDayOf(ctx.now)
  const roles = await listRoles(ctx)
  const asked = (await capacitiesOf(ctx, subject, today)).map(async (way): Promise<Answer['ways']> => {
    const { roleIds, appointmentId: _own, ...told } = way
    const actor = await actorIn(ctx, way, today)
    if (!actor) return []
    const giving = roles.filter(
      (role) => roleIds.includes(role.id) && role.grants.some((grant) => grant.permission === permission),
    )
    return scopesOf(actor, permission).map((scope) => ({
      ...{ ...told, scope, roleTitles: giving.map((role) => role.title) },
      reaches: can({ ...actor, grants: [{ permission, scope }] }, permission, record),
    }))
  })
  const ways = (await Promise.all(asked)).flat()
  const why = reasonOf(subject.person, permission, ways)
  return { may: why === 'everybody' || why === 'reached', why, ways }
}

/** Permissions and units in use, for the form of the question. */
export async function listQuestions(ctx: Ctx): Promise<OutputOf<Endpoints['listQuestions']>> {
  const units = await listUnits(ctx, { kind: 'all' }, { state: 'active' })
  return {
    permissions: allPermissions()
      .filter((permission) => permission.holders.some((holder) => holder === 'role' || holder === 'staff'))
      .map(({ name, title }) => ({ permission: name, title })),
    units: units.map(({ id, shortName }) => ({ id, name: shortName })),
  }
}
