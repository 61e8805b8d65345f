import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { can, type Scope, type StaffActor } from '#kernel/context'
import { createWorld, type World } from '#test/world'
import { actorOf, type Hired, hire, hold } from './delegation.fixtures.ts'
import { capacityOf } from './delegation.store.ts'
import { orgContract } from './org.contract.ts'
import { CODES, grantsOf, makeOffice, type Office } from './org.fixtures.ts'

const org = orgContract.endpoints
const TODAY = '2026-03-02'
const POWERS = ['org.unit.read', 'org.person.read', 'org.role.read'] as const
const ADMIN = [
  ...['org.person.read', 'org.person.manage', 'org.appointment.manage', 'org.unit.read'],
  ...['org.role.read', 'org.role.manage'],
]

let world: World
let office: Office
let admin: StaffActor
let giver: Hired
let receiver: Hired
beforeAll(async () => {
  world = await createWorld()
  office = await makeOffice(world, 'suxian')
  const founder = office.staff('GOV', ...grantsOf('government', ...ADMIN))
  admin = { ...founder, personId: (await hire(world, office, founder, 'GOV', [])).id }
  await world.as(admin).call(org.createRole, { code: 'giver', title: '给出', grants: [] })
  await world.as(admin).call(org.createRole, { code: 'taker', title: '接受', grants: [] })
  const [unit = ''] = CODES.filter((code) => code !== 'GOV')
  giver = await hire(world, office, admin, unit, ['giver'])
  receiver = await hire(world, office, admin, unit, ['taker'])
})
afterAll(() => world.close())

const setGrants = async (code: string, grants: { permission: string; scope: Scope }[]): Promise<void> => {
  const role = (await world.as(admin).call(org.listRoles, {})).find((one) => one.code === code)
  await world.as(admin).call(org.setRoleGrants, { roleId: role?.id ?? '', title: role?.title ?? '', grants })
}

const scope = fc.constantFrom<Scope>('own', 'unit', 'subtree', 'government')
const grants = fc.uniqueArray(fc.record({ permission: fc.constantFrom(...POWERS), scope }), {
  ...{ minLength: 1, maxLength: 4, selector: (grant) => `${grant.permission} ${grant.scope}` },
})

/** As whom somebody may act today: his position, and what he received. */
const actorsOf = (who: Hired, delegations: readonly string[]): Promise<StaffActor[]> =>
  world.run({ kind: 'system', name: 'test', governmentId: office.id, permissions: [] }, true, async (ctx) => {
    const found = [null, ...delegations].map((id) => capacityOf(ctx, who.appointmentId, id, TODAY))
    return (await Promise.all(found)).flatMap((capacity) => (capacity ? [hold(office, who, capacity)] : []))
  })

test('whether somebody may do a thing in a unit is what the check says of each of his positions and delegations', async () => {
  const setGiver = (held: { permission: string; scope: Scope }[]) => setGrants('giver', held)
  await setGiver([{ permission: 'org.unit.read', scope: 'subtree' }])
  const from = actorOf(office, giver)
  const [position] = await world.as(from).call(org.listDelegable, {})
  const powers = position?.powers.map(({ roleId, permission }) => ({ roleId, permission })) ?? []
  const { id } = await world.as(from).call(org.giveDelegation, {
    ...{ appointmentId: giver.appointmentId, toAppointmentId: receiver.appointmentId, powers },
    ...{ fromDay: TODAY, toDay: '2026-03-05', reason: '出差' },
  })
  await fc.assert(
    fc.asyncProperty(
      ...[grants, grants, fc.constantFrom(...CODES), fc.constantFrom(...POWERS)],
      async (given, own, code, permission) => {
        await setGiver(given)
        await setGrants('taker', own)
        const { id: unitId, path } = office.unit(code)
        const question = { personId: receiver.id, permission, unitId }
        const { may, why, ways } = await world.as(admin).call(org.askMay, question)
        const record = { governmentId: office.id, unitId, unitPath: path }
        const actors = await actorsOf(receiver, [id])
        expect(may).toBe(actors.some((actor) => can(actor, permission, record)))
        expect(may).toBe(why === 'reached')
        expect(
          ways.filter(({ kind }) => kind === 'delegation').every(({ behalfOf }) => behalfOf !== null),
        ).toBe(true)
      },
    ),
    { numRuns: 25 },
  )
}, 60_000)

test('the whole power of a person names each source: position, role, and from whom it was received', async () => {
  await setGrants('giver', [{ permission: 'org.unit.read', scope: 'subtree' }])
  await setGrants('taker', [{ permission: 'org.person.read', scope: 'unit' }])
  const own = await world.as(actorOf(office, receiver)).call(org.readPower, {})
  expect(own).toEqual(await world.as(admin).call(org.readPower, { personId: receiver.id }))
  expect(own).toMatchObject({ personId: receiver.id, employeeNo: receiver.employeeNo, on: TODAY })
  const [position] = own.positions
  expect(position).toMatchObject({ appointmentId: receiver.appointmentId, inForce: true, standsInFor: null })
  expect(position?.roles).toMatchObject([
    { code: 'taker', grants: [{ permission: 'org.person.read', scope: 'unit' }] },
  ])
  expect(own.received).toMatchObject([{ reason: '出差', toDay: '2026-03-05', roleTitles: ['给出'] }])
  expect(own.received[0]?.grants).toMatchObject([{ permission: 'org.unit.read', scope: 'subtree' }])
})

test('the power of others is for who may read roles and sees the person; a question needs a real permission', async () => {
  const personId = giver.id
  const asked = (actor: StaffActor) => world.as(actor).call(org.readPower, { personId })
  await expect(asked(actorOf(office, receiver))).rejects.toMatchObject({ code: 'kernel.forbidden' })
  const blind = office.staff('GOV', ...grantsOf('own', 'org.role.read', 'org.person.read'))
  await expect(asked(blind)).rejects.toMatchObject({ code: 'kernel.not-found' })
  const question = { permission: 'org.unit.invent', unitId: office.unit('GOV').id }
  const unknown = world.as(actorOf(office, receiver)).call(org.askMay, question)
  await expect(unknown).rejects.toMatchObject({ code: 'org.unknown-permission' })
})
