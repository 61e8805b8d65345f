import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, PUBLIC, type StaffActor } from '#kernel/context'
import { createWorld, type World } from '#test/world'
import { identityContract } from './identity.contract.ts'
import { makePlace, outcome, type Place } from './identity.fixtures.ts'
import { staffContract } from './staff.contract.ts'

let world: World
let place: Place
let other: Place
let citizen: Actor
beforeAll(async () => {
  world = await createWorld()
  place = await makePlace(world, 'suxian')
  other = await makePlace(world, 'xiangshan')
  citizen = { kind: 'citizen', accountId: place.personId('C01'), sessionId: place.personId('C01') }
})
afterAll(() => world.close())

const NAMES = Object.keys(staffContract.endpoints) as (keyof typeof staffContract.endpoints)[]
const act = (as: Actor, name: (typeof NAMES)[number], personId: string) =>
  outcome(place.call(as, identityContract.endpoints[name], { personId }))
const inHand = NAMES.filter((name) => name !== 'readStaffAccount')

describe.each(NAMES)('%s', (name) => {
  test('is refused to the public, to citizens and to staff without the permission', async () => {
    const personId = place.personId('C01')
    expect(await act(PUBLIC, name, personId)).toBe('kernel.unauthenticated')
    expect(await act(citizen, name, personId)).toBe('kernel.forbidden')
    expect(await act(await place.staff('E01'), name, personId)).toBe('kernel.forbidden')
  })

  test('does not see over the wall', async () => {
    expect(await act(await place.staff('R01'), name, other.personId('E01'))).toBe('kernel.not-found')
  })

  test('does not reach another unit, nor somebody who is also appointed there', async () => {
    const admin = await place.staff('A01')
    expect(await act(admin, name, place.personId('E01'))).toBe('kernel.not-found')
    expect(await act(admin, name, place.personId('C01'))).toBe('kernel.forbidden')
  })
})

test('an administrator gets neither his own account into his hands nor one that reaches further', async () => {
  const admin = await place.staff('A01')
  for (const name of inHand) {
    expect(await act(admin, name, place.personId('A01'))).toBe('identity.own-account')
    expect(await act(admin, name, place.personId('D01'))).toBe('identity.reaches-further')
  }
  expect(await act(admin, 'readStaffAccount', place.personId('D01'))).toBe('ok')
})

test('whoever he is, somebody administers only those whose every unit he reaches', async () => {
  const units = new Map([
    ['N01', ['WJJ']],
    ['E01', ['JYJ']],
    ['C01', ['WJJ', 'JYJ']],
  ])
  const unitIds = new Map<string, StaffActor>([
    ['WJJ', await place.staff('A01')],
    ['JYJ', await place.staff('E01')],
    ['GOV', await place.staff('R01')],
  ])
  const someone = fc.record({
    seat: fc.constantFrom('WJJ', 'JYJ', 'GOV'),
    scope: fc.constantFrom('own' as const, 'unit' as const, 'subtree' as const, 'government' as const),
    target: fc.constantFrom(...units.keys()),
  })
  const reached = (seat: string, scope: string, unit: string) =>
    scope === 'government' ||
    (scope === 'unit' && seat === unit) ||
    (scope === 'subtree' && (seat === 'GOV' || seat === unit))
  await fc.assert(
    fc.asyncProperty(someone, async ({ seat, scope, target }) => {
      const sitting = unitIds.get(seat)
      if (!sitting) throw new Error(`nobody sits in ${seat}`)
      const actor = { ...sitting, grants: [{ permission: 'identity.staff.manage', scope }] }
      const may = (units.get(target) ?? []).every((unit) => reached(seat, scope, unit))
      expect(await act(actor, 'readStaffAccount', place.personId(target))).toBe(
        may ? 'ok' : 'kernel.not-found',
      )
    }),
    { numRuns: 40 },
  )
})

test('the own session and password are there for whoever is logged in, and for nobody else', async () => {
  const { endpoints } = identityContract
  expect(await outcome(place.call(PUBLIC, endpoints.listSessions, {}))).toBe('kernel.unauthenticated')
  expect(await outcome(place.call(PUBLIC, endpoints.me, {}))).toBe('kernel.unauthenticated')
  expect(await outcome(place.call(citizen, endpoints.me, {}))).toBe('kernel.not-found')
  expect(await outcome(place.call(await place.staff('C01'), endpoints.readProfile, {}))).toBe(
    'kernel.not-found',
  )
})
