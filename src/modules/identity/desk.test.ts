import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { orgContract } from '#contracts/org'
import { PUBLIC } from '#kernel/context'
import { createWorld, START, type World } from '#test/world'
import { identityContract } from './identity.contract.ts'
import { makePlace, minutes, outcome, PASSWORD, type Place } from './identity.fixtures.ts'

const {
  logInToDesk,
  me,
  switchAppointment,
  changePassword,
  listSessions,
  logOut,
  logOutEverywhere,
  endSession,
} = identityContract.endpoints

let world: World
let place: Place
let made = 0
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  world.setNow(START)
  made++
  place = await makePlace(world, `town${made}`)
})

const attempt = (login: string, password: string) =>
  outcome(place.call(PUBLIC, logInToDesk, { login: `town${made}.${login}`, password }))

test('a member of staff logs in and learns who he is', async () => {
  const actor = await place.staff('C01')
  expect(actor).toMatchObject({ governmentId: place.governmentId, roles: ['clerk'] })
  expect(actor.grants).toEqual([{ permission: 'org.unit.read', scope: 'unit' }])
  const { output } = await place.call(actor, me, {})
  expect(output).toMatchObject({
    name: '丙一鸣',
    login: `town${made}.c01`,
    mustChangePassword: false,
    government: { slug: `town${made}`, name: '示例区人民政府' },
    unit: { shortName: '区卫健局' },
    appointment: { unitName: '区卫健局', title: '经办' },
    otherAppointments: [{ unitName: '区教育局', title: '借调' }],
  })
  expect(output.permissions).toContain('org.unit.read')
  expect(output.permissions).not.toContain('identity.staff.manage')
})

test('the session goes on in another appointment, and in none that is somebody else’s', async () => {
  const token = await place.token('C01')
  const actor = await place.resolve('desk', token)
  if (actor?.kind !== 'staff') throw new Error('not logged in')
  const [other] = (await place.call(actor, me, {})).output.otherAppointments
  await place.call(actor, switchAppointment, { appointmentId: other?.id ?? '' })
  const switched = await place.resolve('desk', token)
  expect(switched).toMatchObject({ appointmentId: other?.id, unitId: other?.unitId, roles: [], grants: [] })
  const { appointmentId } = await place.staff('E01')
  expect(await outcome(place.call(actor, switchAppointment, { appointmentId }))).toBe('kernel.not-found')
})

test('five wrong passwords lock the account for fifteen minutes, and the right one does not open it', async () => {
  for (let n = 0; n < 5; n++) expect(await attempt('c01', 'wrong')).toBe('identity.log-in-failed')
  expect(await attempt('c01', PASSWORD)).toBe('identity.log-in-failed')
  expect(await attempt('e01', PASSWORD)).toBe('ok')
  world.setNow(minutes(14.9))
  expect(await attempt('c01', PASSWORD)).toBe('identity.log-in-failed')
  world.setNow(minutes(15))
  expect(await attempt('c01', PASSWORD)).toBe('ok')
})

test('five wrong passwords at once count each', async () => {
  await Promise.all(Array.from({ length: 5 }, () => attempt('c01', 'wrong')))
  expect(await attempt('c01', PASSWORD)).toBe('identity.log-in-failed')
})

test('a right password forgets the wrong ones before it', async () => {
  for (let n = 0; n < 4; n++) await attempt('c01', 'wrong')
  expect(await attempt('c01', PASSWORD)).toBe('ok')
  for (let n = 0; n < 4; n++) await attempt('c01', 'wrong')
  expect(await attempt('c01', PASSWORD)).toBe('ok')
})

test('an unknown login is answered like a wrong password', async () => {
  const refusalOf = (login: string) =>
    place.call(PUBLIC, logInToDesk, { login, password: 'wrong' }).catch((error: unknown) => error)
  const unknown = await refusalOf('nowhere.x99')
  expect(unknown).toMatchObject({ code: 'identity.log-in-failed', status: 401, params: {}, fields: [] })
  expect(await refusalOf(`town${made}.c01`)).toEqual(unknown)
})

test('a session ends after two idle hours, and after twelve in any case', async () => {
  const idle = await place.token('C01')
  world.setNow(minutes(119))
  expect(await place.resolve('desk', idle)).not.toBeNull()
  world.setNow(minutes(119 + 119))
  expect(await place.resolve('desk', idle)).not.toBeNull()
  world.setNow(minutes(119 + 119 + 120))
  expect(await place.resolve('desk', idle)).toBeNull()

  world.setNow(START)
  const busy = await place.token('E01')
  for (let minute = 60; minute < 720; minute += 60) {
    world.setNow(minutes(minute))
    expect(await place.resolve('desk', busy)).not.toBeNull()
  }
  world.setNow(minutes(720))
  expect(await place.resolve('desk', busy)).toBeNull()
})

test('a token opens its own face only, and only as it was given', async () => {
  const token = await place.token('C01')
  expect(await place.resolve('hall', token)).toBeNull()
  expect(await place.resolve('desk', `${token}x`)).toBeNull()
})

test('logging out ends this session; logging out everywhere ends all', async () => {
  const [first, second, third] = [
    await place.token('C01'),
    await place.token('C01'),
    await place.token('C01'),
  ]
  const actor = await place.resolve('desk', first)
  if (!actor) throw new Error('not logged in')
  const sessions = (await place.call(actor, listSessions, {})).output
  expect(sessions).toHaveLength(3)
  expect(sessions.filter((one) => one.current)).toHaveLength(1)
  expect((await place.call(actor, logOut, {})).token).toBeNull()
  expect(await place.resolve('desk', first)).toBeNull()
  const other = await place.resolve('desk', second)
  if (!other) throw new Error('ended with another session')
  await place.call(other, logOutEverywhere, {})
  expect(await place.resolve('desk', second)).toBeNull()
  expect(await place.resolve('desk', third)).toBeNull()
})

test('one ends one’s own session on another machine, and nobody else’s', async () => {
  const there = await place.token('C01')
  const here = await place.staff('C01')
  const elsewhere = await place.staff('E01')
  const list = (await place.call(here, listSessions, {})).output
  const sessionId = list.find((one) => !one.current)?.id ?? ''
  expect(await outcome(place.call(elsewhere, endSession, { sessionId }))).toBe('kernel.not-found')
  expect(await place.resolve('desk', there)).not.toBeNull()
  await place.call(here, endSession, { sessionId })
  expect(await place.resolve('desk', there)).toBeNull()
})

test('a new password takes the current one, is strong, and ends the other sessions', async () => {
  const there = await place.token('C01')
  const here = await place.token('C01')
  const actor = await place.resolve('desk', here)
  if (!actor) throw new Error('not logged in')
  const change = (current: string, next: string) =>
    outcome(place.call(actor, changePassword, { current, next }))
  expect(await change('wrong', 'autumn-2026')).toBe('identity.current-wrong')
  expect(await change(PASSWORD, PASSWORD)).toBe('kernel.invalid-input')
  expect(await change(PASSWORD, `town${made}.c01`)).toBe('kernel.invalid-input')
  expect(await change(PASSWORD, 'autumn-2026')).toBe('ok')
  expect(await place.resolve('desk', there)).toBeNull()
  expect(await place.resolve('desk', here)).not.toBeNull()
  expect(await attempt('c01', PASSWORD)).toBe('identity.log-in-failed')
  expect(await attempt('c01', 'autumn-2026')).toBe('ok')
})

test('a session ends at once with its appointment', async () => {
  const token = await place.token('E01')
  const actor = await place.staff('E01')
  const root = await place.staff('R01')
  const { appointmentId } = actor
  await place.call(root, orgContract.endpoints.endAppointment, { appointmentId })
  expect(await place.resolve('desk', token)).toBeNull()
  expect(await attempt('e01', PASSWORD)).toBe('identity.no-appointment')
})
