import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar'
import { can, type Grant, type Scope, type StaffActor } from '#kernel/context'
import { Refusal } from '#kernel/errors'
import { createWorld, START, type World } from '#test/world'
import { actorOf, type Hired, hire, hold } from './delegation.fixtures.ts'
import { capacityOf } from './delegation.store.ts'
import { orgContract } from './org.contract.ts'
import { CODES, grantsOf, makeOffice, type Office } from './org.fixtures.ts'

const org = orgContract.endpoints
const FIRST = '2026-03-02'
const POWERS = ['org.unit.read', 'org.person.read', 'org.role.read'] as const
const ADMIN = [
  'org.person.read',
  'org.person.manage',
  'org.appointment.manage',
  'org.role.read',
  'org.role.manage',
]

let world: World
let office: Office
let other: Office
let admin: StaffActor
beforeAll(async () => {
  world = await createWorld()
  office = await makeOffice(world, 'suxian')
  other = await makeOffice(world, 'xiangshan')
  const founder = office.staff('GOV', ...grantsOf('government', ...ADMIN))
  admin = { ...founder, personId: (await hire(world, office, founder, 'GOV', [])).id }
})
afterAll(() => world.close())

const dayAfter = (days: number): string => addDays(FIRST, days)
const scope = fc.constantFrom<Scope>('own', 'unit', 'subtree', 'government')
const power = fc.constantFrom(...POWERS)
const grants = fc.uniqueArray(fc.record({ permission: power, scope }), {
  minLength: 1,
  maxLength: 4,
  selector: (grant) => `${grant.permission} ${grant.scope}`,
})

/** What happens to somebody's power while it is delegated. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('grants' as const), grants }),
  fc.record({
    kind: fc.constantFrom('lose-role', 'regain-role', 'giver-leaves', 'receiver-leaves', 'giver-back'),
  }),
  fc.record({ kind: fc.constantFrom('giver-ends', 'receiver-ends', 'revoke', 'forbid') }),
  fc.record({ kind: fc.constant('day' as const), day: fc.integer({ min: 0, max: 6 }) }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

/** The slow truth about one delegation. */
interface Model {
  grants: readonly Grant[]
  hasRole: boolean
  giverIn: boolean
  receiverIn: boolean
  ended: boolean
  revoked: boolean
  forbidden: readonly string[]
  today: number
}

const gives = (model: Model, named: readonly string[], last: number): Grant[] => {
  const runs = !model.revoked && !model.ended && model.giverIn && model.receiverIn && model.today <= last
  if (!runs || !model.hasRole) return []
  return model.grants.filter(
    ({ permission, scope: reach }) =>
      reach !== 'own' && named.includes(permission) && !model.forbidden.includes(permission),
  )
}

const sorted = (list: readonly Grant[]) => list.map((grant) => `${grant.permission} ${grant.scope}`).sort()

/** Runs a call that may be refused by the rules; anything else is an error. */
const tried = (call: Promise<unknown>): Promise<boolean> =>
  call.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false
      throw error
    },
  )

interface Pair {
  readonly giver: Hired
  readonly receiver: Hired
  readonly roleId: string
  readonly roleCode: string
  readonly id: string
  readonly named: readonly string[]
}

async function happen(pair: Pair, model: Model, what: Happening): Promise<void> {
  const as = world.as(admin)
  const { giver, receiver, roleId, roleCode, id } = pair
  const roles = (codes: string[]) =>
    tried(as.call(org.setAppointmentRoles, { appointmentId: giver.appointmentId, roles: codes }))
  const state = (who: Hired, to: 'active' | 'left') =>
    as.call(org.updatePerson, { personId: who.id, employeeNo: who.employeeNo, name: '人员', state: to })
  const end = (who: Hired) => tried(as.call(org.endAppointment, { appointmentId: who.appointmentId }))
  switch (what.kind) {
    case 'grants':
      await as.call(org.setRoleGrants, { roleId, title: '试', grants: what.grants })
      model.grants = what.grants
      return
    case 'lose-role':
      if (await roles([])) model.hasRole = false
      return
    case 'regain-role':
      if (await roles([roleCode])) model.hasRole = true
      return
    case 'giver-leaves':
      await state(giver, 'left')
      Object.assign(model, { giverIn: false, revoked: true })
      return
    case 'giver-back':
      await state(giver, 'active')
      model.giverIn = true
      return
    case 'receiver-leaves':
      await state(receiver, 'left')
      Object.assign(model, { receiverIn: false, revoked: true })
      return
    case 'giver-ends':
      await end(giver)
      model.ended = true
      return
    case 'receiver-ends':
      await end(receiver)
      model.ended = true
      return
    case 'revoke':
      await tried(world.as(actorOf(office, giver)).call(org.revokeDelegation, { delegationId: id }))
      model.revoked = true
      return
    case 'forbid':
      await as.call(org.setDelegationRule, { permission: POWERS[0], reach: 'nobody', maxDays: 1 })
      model.forbidden = [POWERS[0]]
      return
    case 'day':
      world.setNow(`${dayAfter(what.day)}T01:00:00.000Z`)
      model.today = what.day
  }
}

/** What the receiver really has, beside what the giver himself has at this moment. */
async function compare(pair: Pair, model: Model): Promise<void> {
  const { giver, receiver, id, named } = pair
  const today = dayAfter(model.today)
  const [acting, own] = await office.run(async (ctx) => [
    await capacityOf(ctx, receiver.appointmentId, id, today),
    await capacityOf(ctx, giver.appointmentId, null, today),
  ])
  expect(sorted(acting?.grants ?? [])).toEqual(sorted(gives(model, named, 5)))
  expect(sorted(own?.grants ?? [])).toEqual(expect.arrayContaining(sorted(acting?.grants ?? [])))
  if (!acting || !own) return
  const [receiving, giving] = [hold(office, receiver, acting), hold(office, giver, own)]
  for (const code of CODES) {
    const unit = office.unit(code)
    const record = { governmentId: office.id, unitId: unit.id, unitPath: unit.path }
    for (const permission of POWERS) {
      if (can(receiving, permission, record)) expect(can(giving, permission, record)).toBe(true)
      const { id: unitId, path } = other.unit(code)
      expect(can(receiving, permission, { governmentId: other.id, unitId, unitPath: path })).toBe(false)
    }
  }
  if (!acting.grants.some((grant) => grant.permission === 'org.unit.read')) return
  const listed = (await world.as(receiving).call(org.listUnits, {})).map((unit) => unit.id)
  const reached = CODES.map((code) => office.unit(code)).filter((unit) =>
    can(receiving, 'org.unit.read', { governmentId: office.id, unitId: unit.id, unitPath: unit.path }),
  )
  expect([...listed].sort()).toEqual(reached.map((unit) => unit.id).sort())
}

let made = 0
async function delegated(
  at: string,
  given: readonly Grant[],
  named: readonly string[],
): Promise<Pair | null> {
  const roleCode = `trial-${++made}`
  const { id: roleId } = await world
    .as(admin)
    .call(org.createRole, { code: roleCode, title: '试', grants: [...given] })
  const giver = await hire(world, office, admin, at, [roleCode])
  const receiver = await hire(world, office, admin, at, [])
  const held = given.filter((grant) => grant.scope !== 'own').map((grant) => grant.permission)
  const wanted = named.filter((permission) => held.includes(permission))
  const call = (permissions: readonly string[]) =>
    world.as(actorOf(office, giver)).call(org.giveDelegation, {
      appointmentId: giver.appointmentId,
      toAppointmentId: receiver.appointmentId,
      ...{ fromDay: FIRST, toDay: dayAfter(5), reason: '出差' },
      powers: permissions.map((permission) => ({ roleId, permission })),
    })
  const beyond = named.filter((permission) => !held.includes(permission))
  if (beyond.length > 0) {
    await expect(call(named)).rejects.toMatchObject({ code: 'org.power-not-held' })
  }
  if (wanted.length === 0) return null
  const { id } = await call(wanted)
  return { giver, receiver, roleId, roleCode, id, named: wanted }
}

test('a delegation gives what its giver has at that moment of what it names, whatever happens meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...CODES),
      grants,
      fc.uniqueArray(power, { minLength: 1 }),
      fc.array(happening, { minLength: 1, maxLength: 6 }),
      async (at, given, named, happenings) => {
        world.setNow(START)
        await world
          .as(admin)
          .call(org.setDelegationRule, { permission: POWERS[0], reach: 'line', maxDays: 90 })
        const pair = await delegated(at, given, named)
        if (!pair) return
        const model: Model = {
          ...{ grants: given, hasRole: true, giverIn: true, receiverIn: true, ended: false, revoked: false },
          ...{ forbidden: [], today: 0 },
        }
        await compare(pair, model)
        for (const what of happenings) {
          await happen(pair, model, what)
          await compare(pair, model)
        }
      },
    ),
    { numRuns: 25 },
  )
  world.setNow(START)
})

test('nobody delegates across governments, what others hold, or what gives power', async () => {
  await world.as(admin).call(org.setDelegationRule, { permission: POWERS[0], reach: 'line', maxDays: 90 })
  const [roleA] = [
    await world.as(admin).call(org.createRole, {
      code: 'wall',
      title: '墙',
      grants: grantsOf('unit', ...POWERS, 'org.appointment.manage'),
    }),
  ]
  const giver = await hire(world, office, admin, 'A1', ['wall'])
  const [near, below, above, beside] = [
    await hire(world, office, admin, 'A1', []),
    await hire(world, office, admin, 'A11', []),
    await hire(world, office, admin, 'A', []),
    await hire(world, office, admin, 'B', []),
  ]
  const stranger = await hire(world, other, other.staff('GOV', ...grantsOf('government', ...ADMIN)), 'A1', [])
  const give = (from: Hired, to: Hired, permission: string) =>
    world.as(actorOf(office, giver)).call(org.giveDelegation, {
      ...{ appointmentId: from.appointmentId, toAppointmentId: to.appointmentId },
      ...{ fromDay: FIRST, toDay: FIRST, reason: '出差', powers: [{ roleId: roleA.id, permission }] },
    })
  await expect(give(giver, stranger, 'org.unit.read')).rejects.toMatchObject({ code: 'kernel.not-found' })
  await expect(give(near, above, 'org.unit.read')).rejects.toMatchObject({ code: 'kernel.not-found' })
  await expect(give(giver, giver, 'org.unit.read')).rejects.toMatchObject({ code: 'org.own-power' })
  await expect(give(giver, near, 'org.appointment.manage')).rejects.toMatchObject({
    code: 'org.power-not-delegable',
  })
  for (const far of [below, beside]) {
    await expect(give(giver, far, 'org.unit.read')).rejects.toMatchObject({ code: 'org.delegation-too-far' })
  }
  const { id } = await give(giver, above, 'org.unit.read')
  await expect(give(giver, near, 'org.unit.read')).rejects.toMatchObject({ code: 'org.delegation-overlap' })
  for (const who of [near, beside]) {
    const call = world.as(actorOf(office, who)).call(org.revokeDelegation, { delegationId: id })
    await expect(call).rejects.toMatchObject({ code: 'kernel.not-found' })
  }
  const outside = world.as(actorOf(other, stranger))
  await expect(outside.call(org.revokeDelegation, { delegationId: id })).rejects.toMatchObject({
    code: 'kernel.not-found',
  })
  await world.as(actorOf(office, above)).call(org.revokeDelegation, { delegationId: id })
})
