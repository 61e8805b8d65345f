import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityContract } from '#contracts/identity'
import { PUBLIC, type StaffActor } from '#kernel/context'
import { Refusal } from '#kernel/errors'
import { createWorld, type World } from '#test/world'
import { makePlace, type Place } from './identity.fixtures.ts'

const { putInSubstitute, logInToDesk } = identityContract.endpoints
const DAYS = { fromDay: '2026-03-02', toDay: '2026-03-06' }

let world: World
let place: Place
let root: StaffActor
let clerk: StaffActor
beforeAll(async () => {
  world = await createWorld()
  place = await makePlace(world, 'suxian')
  root = await place.staff('R01')
  clerk = await place.staff('C01')
})
afterAll(() => world.close())

const put = (
  person: { id: string } | { employeeNo: string; name: string },
  { as = root, ...days }: { as?: StaffActor; fromDay?: string; toDay?: string } = {},
  key?: string,
) => {
  const input = { appointmentId: clerk.appointmentId, person, ...DAYS, ...days }
  return place.call(as, putInSubstitute, input, key)
}
const refused = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code
      throw error
    },
  )

test('somebody new stands in at once: entered, in the position, with an account whose password is told once', async () => {
  const person = { employeeNo: 'S01', name: '庚新来' }
  const { output } = await put(person, {}, 'same-try')
  expect(output).toMatchObject({
    name: '庚新来',
    login: 'suxian.s01',
    password: expect.stringMatching(/^\S{12,}$/),
  })
  const again = (await put(person, {}, 'same-try')).output
  expect(again).toEqual({ ...output, password: null })
  const login = { login: output.login, password: output.password ?? '' }
  const { output: begun, token } = await place.call(PUBLIC, logInToDesk, login)
  expect(begun.mustChangePassword).toBe(true)
  expect(await place.resolve('desk', token ?? '')).toMatchObject({
    ...{ kind: 'staff', appointmentId: output.appointmentId, unitId: clerk.unitId },
    ...{ roles: [], withheld: 'own-password' },
  })
})

test('a colleague who has an account keeps it, and has the roles of the position until its last day', async () => {
  const { output } = await put({ id: place.personId('E01') })
  expect(output).toMatchObject({ name: '戊向东', login: 'suxian.e01', password: null })
  const colleague = await place.staff('E01')
  const { switchAppointment } = identityContract.endpoints
  const token = await place.token('E01')
  const actor = await place.resolve('desk', token)
  if (!actor) throw new Error('not logged in')
  await place.call(actor, switchAppointment, { appointmentId: output.appointmentId })
  const standing = { unitId: clerk.unitId, roles: clerk.roles, personId: colleague.personId }
  expect(await place.resolve('desk', token)).toMatchObject(standing)
})

test('nobody stands in for himself, for too long, or by who does not appoint there', async () => {
  const colleague = { id: place.personId('D01') }
  expect(await refused(put({ id: clerk.personId }))).toBe('kernel.not-found')
  expect(await refused(put(colleague, { toDay: '2026-06-30' }))).toBe('org.stand-in-too-long')
  expect(await refused(put(colleague, { as: clerk }))).toBe('kernel.forbidden')
  expect(await refused(put({ id: root.personId }))).toBe('org.own-power')
})
