import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { createWorld, type World } from '#test/world'
import { identityContract } from './identity.contract.ts'
import { makePlace, outcome, PASSWORD, type Place } from './identity.fixtures.ts'

const { createStaffAccount, resetPassword, disableAccount, enableAccount, readStaffAccount } =
  identityContract.endpoints
const { logInToDesk, me, changePassword } = identityContract.endpoints

let world: World
let place: Place
beforeAll(async () => {
  world = await createWorld()
  place = await makePlace(world, 'suxian')
})
afterAll(() => world.close())

const of = (employeeNo: string) => ({ personId: place.personId(employeeNo) })

test('a new account gets a login and a password shown once, which must be changed before anything else', async () => {
  const admin = await place.staff('A01')
  const key = randomUUID()
  const { output } = await place.call(admin, createStaffAccount, of('N01'), key)
  expect(output).toEqual({ login: 'suxian.n01', password: expect.stringMatching(/^[2-9A-Z]{12}$/) })
  const again = await place.call(admin, createStaffAccount, of('N01'), key)
  expect(again.output).toEqual({ login: 'suxian.n01', password: null })

  const password = output.password ?? ''
  const told = await place.call(PUBLIC, logInToDesk, { login: 'suxian.n01', password })
  expect(told.output).toEqual({ mustChangePassword: true })
  const actor = await place.resolve('desk', told.token ?? '')
  if (actor?.kind !== 'staff') throw new Error('not logged in')
  expect(actor).toMatchObject({ roles: [], grants: [] })
  expect((await place.call(actor, me, {})).output.mustChangePassword).toBe(true)
  await place.call(actor, changePassword, { current: password, next: PASSWORD })
  expect(await place.resolve('desk', told.token ?? '')).toMatchObject({ roles: ['clerk'] })
  expect(await outcome(place.call(admin, createStaffAccount, of('N01')))).toBe('identity.account-exists')
})

test('no password made for somebody is kept in the clear', async () => {
  const root = await place.staff('R01')
  const { output } = await place.call(root, resetPassword, of('E01'))
  const { rows } = await world.composition.database.pool.query('select * from kernel.idempotency')
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(output.password)
})

test('a reset ends the sessions and the old password', async () => {
  const root = await place.staff('R01')
  const token = await place.token('C01')
  const { output } = await place.call(root, resetPassword, of('C01'))
  expect(await place.resolve('desk', token)).toBeNull()
  expect(await outcome(place.token('C01'))).toBe('identity.log-in-failed')
  const actor = await place.staff('C01', output.password ?? '')
  await place.call(actor, changePassword, { current: output.password ?? '', next: PASSWORD })
})

test('a disabled account ends its sessions at once and opens again when enabled, lock undone', async () => {
  const root = await place.staff('R01')
  const token = await place.token('C01')
  await place.call(root, disableAccount, of('C01'))
  expect(await place.resolve('desk', token)).toBeNull()
  expect(await outcome(place.token('C01'))).toBe('identity.log-in-failed')
  await place.call(root, enableAccount, of('C01'))
  expect(await place.resolve('desk', token)).toBeNull()
  for (let n = 0; n < 5; n++) await outcome(place.token('C01', 'wrong'))
  const { account } = (await place.call(root, readStaffAccount, of('C01'))).output
  expect(account).toMatchObject({ login: 'suxian.c01', state: 'active', mustChangePassword: false })
  expect(account?.lockedUntil).toBe('2026-03-02T01:15:00.000Z')
  await place.call(root, enableAccount, of('C01'))
  expect(await outcome(place.token('C01'))).toBe('ok')
})

test('what is done to an account is on the record, once', async () => {
  const root = await place.staff('R01')
  await place.call(root, disableAccount, of('D01'))
  await place.call(root, disableAccount, of('D01'))
  await place.call(root, enableAccount, of('D01'))
  const { governmentId } = place
  const system = { kind: 'system', name: 'test', governmentId, permissions: [] } as const
  const acts = await world.run(system, true, (ctx) =>
    readActs(ctx.tx, governmentId, `${governmentId}/2026-03-02`),
  )
  const own = acts.filter((one) => (one.body as { personId?: string }).personId === place.personId('D01'))
  expect(own.map(({ type, body }) => [type, (body as { change: string }).change])).toEqual([
    ['identity.account-changed@1', 'created'],
    ['identity.account-changed@1', 'disabled'],
    ['identity.account-changed@1', 'enabled'],
  ])
})
