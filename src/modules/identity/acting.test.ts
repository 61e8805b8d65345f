import { afterAll, beforeAll, expect, test } from 'vitest'
import { orgContract } from '#contracts/org'
import type { StaffActor } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { createWorld, START, type World } from '#test/world'
import { identityContract } from './identity.contract.ts'
import { makePlace, outcome, type Place } from './identity.fixtures.ts'

const { me, actOnBehalf, switchAppointment, disableAccount, enableAccount } = identityContract.endpoints
const org = orgContract.endpoints
const TODAY = '2026-03-02'

let world: World
let place: Place

beforeAll(async () => {
  world = await createWorld()
  place = await makePlace(world, 'suxian')
})
afterAll(() => world.close())

/** The director lets the clerk of his unit use the one power that he has. */
async function delegate(director: StaffActor, toDay = TODAY): Promise<string> {
  const [position] = (await place.call(director, org.listDelegable, {})).output
  const power = position?.powers[0]
  const receivers = (
    await place.call(director, org.listReceivers, { appointmentId: director.appointmentId, text: '丙' })
  ).output
  const { output } = await place.call(director, org.giveDelegation, {
    appointmentId: director.appointmentId,
    toAppointmentId: receivers[0]?.appointmentId ?? '',
    ...{ fromDay: TODAY, toDay, reason: '外出培训' },
    powers: power ? [{ roleId: power.roleId, permission: power.permission }] : [],
  })
  return output.id
}

async function resolved(token: string): Promise<StaffActor | null> {
  const actor = await place.resolve('desk', token)
  return actor?.kind === 'staff' ? actor : null
}

async function loggedIn(employeeNo: string): Promise<{ token: string; actor: StaffActor }> {
  const token = await place.token(employeeNo)
  const actor = await resolved(token)
  if (!actor) throw new Error('not logged in')
  return { token, actor }
}

test('who received a delegation acts by it when he chooses to, under both names, and goes back', async () => {
  const director = await place.staff('D01')
  const { token, actor } = await loggedIn('C01')
  const id = await delegate(director)
  const told = (await place.call(actor, me, {})).output
  expect(told).toMatchObject({ onBehalfOf: null, delegations: [{ id, personName: '丁思齐', title: '局长' }] })
  expect(await resolved(token)).toEqual(actor)

  await place.call(actor, actOnBehalf, { delegationId: id })
  const acting = await resolved(token)
  expect(acting).toMatchObject({
    personId: actor.personId,
    appointmentId: actor.appointmentId,
    roles: ['director'],
    grants: [{ permission: 'org.unit.read', scope: 'government' }],
    onBehalfOf: { delegationId: id, personId: director.personId, appointmentId: director.appointmentId },
  })
  if (!acting) throw new Error('not acting')
  expect((await place.call(acting, me, {})).output).toMatchObject({ name: '丙一鸣', onBehalfOf: { id } })
  const [own] = (await place.call(acting, org.listDelegable, {})).output
  const again = place.call(acting, org.giveDelegation, {
    appointmentId: actor.appointmentId,
    toAppointmentId: director.appointmentId,
    ...{ fromDay: TODAY, toDay: TODAY, reason: '转委托' },
    powers: [{ roleId: own?.powers[0]?.roleId ?? '', permission: own?.powers[0]?.permission ?? '' }],
  })
  expect(await outcome(again)).toBe('org.acting-for-another')

  await place.call(acting, switchAppointment, { appointmentId: actor.appointmentId })
  expect(await resolved(token)).toEqual(actor)
  await place.call(actor, org.revokeDelegation, { delegationId: id })
})

test('a revoked delegation gives nothing from the next request on, and both steps are on the record', async () => {
  const director = await place.staff('D01')
  const { token, actor } = await loggedIn('C01')
  const id = await delegate(director)
  await place.call(actor, actOnBehalf, { delegationId: id })
  await place.call(director, org.revokeDelegation, { delegationId: id })
  expect(await resolved(token)).toBeNull()
  expect(await outcome(place.call(actor, actOnBehalf, { delegationId: id }))).toBe('kernel.not-found')
  expect(await outcome(place.call(director, org.revokeDelegation, { delegationId: id }))).toBe(
    'org.delegation-over',
  )
  const { governmentId } = place
  const system = { kind: 'system', name: 'test', governmentId, permissions: [] } as const
  const acts = await world.run(system, true, (ctx) =>
    readActs(ctx.tx, governmentId, `${governmentId}/${TODAY}`),
  )
  const own = acts.filter((act) => (act.body as { delegationId?: string }).delegationId === id)
  expect(own.map(({ type, body }) => [type, (body as { change: string }).change])).toEqual([
    ['org.delegation-changed@1', 'given'],
    ['org.delegation-changed@1', 'revoked'],
  ])
})

test('a delegation ends by itself after its last day', async () => {
  const director = await place.staff('D01')
  const { actor } = await loggedIn('C01')
  const id = await delegate(director, '2026-03-03')
  world.setNow('2026-03-03T15:59:59.000Z')
  const { token } = await loggedIn('C01')
  const late = await resolved(token)
  if (!late) throw new Error('not logged in')
  await place.call(late, actOnBehalf, { delegationId: id })
  expect(await resolved(token)).not.toBeNull()
  world.setNow('2026-03-03T16:00:00.000Z')
  expect(await resolved(token)).toBeNull()
  world.setNow(START)
  await place.call(actor, org.revokeDelegation, { delegationId: id })
})

test('a disabled giver gives nothing, and nothing again when enabled', async () => {
  const [root, director] = [await place.staff('R01'), await place.staff('D01')]
  const { token, actor } = await loggedIn('C01')
  const id = await delegate(director)
  await place.call(actor, actOnBehalf, { delegationId: id })
  await place.call(root, disableAccount, { personId: director.personId })
  expect(await resolved(token)).toBeNull()
  await place.call(root, enableAccount, { personId: director.personId })
  expect(await resolved(token)).toBeNull()
  expect((await place.call(actor, me, {})).output.delegations).toEqual([])
})

test('who received power over the whole government is not in the hands of a unit administrator', async () => {
  const [admin, director] = [await place.staff('A01'), await place.staff('D01')]
  const clerk = identityContract.endpoints.resetPassword
  const elsewhere = await place.staff('E01')
  const id = await delegate(director)
  expect(await outcome(place.call(admin, clerk, { personId: place.personId('C01') }))).not.toBe('ok')
  expect(await outcome(place.call(elsewhere, org.revokeDelegation, { delegationId: id }))).toBe(
    'kernel.not-found',
  )
})
