import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { can, type Grant, type Scope, type StaffActor } from '#kernel/context'
import { Refusal } from '#kernel/errors'
import { createWorld, type World } from '#test/world'
import { orgContract } from './org.contract.ts'
import { CODES, grantsOf, makeOffice, type Office } from './org.fixtures.ts'

const org = orgContract.endpoints
const RUNS = { numRuns: 40 }
const ALL = [
  'org.unit.read',
  'org.unit.manage',
  'org.person.read',
  'org.person.manage',
  'org.appointment.manage',
]

let world: World
let office: Office
let other: Office

beforeAll(async () => {
  world = await createWorld()
  office = await makeOffice(world, 'suxian')
  other = await makeOffice(world, 'xiangshan')
})
afterAll(() => world.close())

const scope = fc.constantFrom<Scope>('own', 'unit', 'subtree', 'government')
const code = fc.constantFrom(...CODES)
const grants = (...permissions: string[]): fc.Arbitrary<Grant[]> =>
  fc.array(fc.record({ permission: fc.constantFrom(...permissions), scope }), { maxLength: 3 })

const recordOf = (office_: Office, unit: string) => {
  const { id, path } = office_.unit(unit)
  return { governmentId: office_.id, unitId: id, unitPath: path }
}

/** Status of the answer: 200, or that of the refusal. */
const statusOf = (answer: Promise<unknown>): Promise<number> =>
  answer.then(
    () => 200,
    (error: unknown) => {
      if (error instanceof Refusal) return error.status
      throw error
    },
  )

test('a list of units holds exactly those that the reader may read', async () => {
  await fc.assert(
    fc.asyncProperty(code, grants('org.unit.read', 'org.unit.manage'), async (at, held) => {
      const actor = office.staff(at, ...held)
      if (!held.some((grant) => grant.permission === 'org.unit.read')) {
        expect(await statusOf(world.as(actor).call(org.listUnits, {}))).toBe(403)
        return
      }
      const listed = (await world.as(actor).call(org.listUnits, {})).map((unit) => unit.shortName)
      const readable = CODES.filter((unit) => can(actor, 'org.unit.read', recordOf(office, unit)))
      expect(listed.sort()).toEqual([...readable].sort())
    }),
    RUNS,
  )
})

test('one unit is read or renamed if and only if the grants reach it; what is not seen is not there', async () => {
  await fc.assert(
    fc.asyncProperty(code, code, grants('org.unit.read', 'org.unit.manage'), async (at, target, held) => {
      const actor = office.staff(at, ...held)
      const { id, name, shortName } = office.unit(target)
      const holds = (permission: string) => held.some((grant) => grant.permission === permission)
      const may = (permission: string) => can(actor, permission, recordOf(office, target))
      const hidden = may('org.unit.read') ? 403 : 404
      const read = await statusOf(world.as(actor).call(org.getUnit, { unitId: id }))
      expect(read).toBe(!holds('org.unit.read') ? 403 : may('org.unit.read') ? 200 : 404)
      const renamed = await statusOf(world.as(actor).call(org.renameUnit, { unitId: id, name, shortName }))
      expect(renamed).toBe(!holds('org.unit.manage') ? 403 : may('org.unit.manage') ? 200 : hidden)
    }),
    RUNS,
  )
})

test('people are listed by the units that the reader reaches', async () => {
  const admin = office.staff('GOV', ...grantsOf('government', ...ALL))
  const placed = new Map<string, string>()
  for (const [index, unit] of CODES.entries()) {
    const appointment = { unitId: office.unit(unit).id, title: '科员', fromDay: '2026-01-01', roles: [] }
    const person = { employeeNo: `E${index}`, name: `人员${index}` }
    placed.set((await world.as(admin).call(org.createPerson, { ...person, ...appointment })).id, unit)
  }
  await fc.assert(
    fc.asyncProperty(code, scope, async (at, reach) => {
      const actor = office.staff(at, ...grantsOf(reach, 'org.person.read'))
      const { rows, total } = await world.as(actor).call(org.listPeople, { size: 100 })
      const expected = [...placed].filter(([, unit]) => can(actor, 'org.person.read', recordOf(office, unit)))
      expect(rows.map((row) => row.id).sort()).toEqual(expected.map(([id]) => id).sort())
      expect(total).toBe(expected.length)
      for (const [id, unit] of placed) {
        const seen = can(actor, 'org.person.read', recordOf(office, unit))
        expect(await statusOf(world.as(actor).call(org.getPerson, { personId: id }))).toBe(seen ? 200 : 404)
      }
    }),
    { numRuns: 12 },
  )
})

/** Every endpoint of org that names a record, tried on records of the first government. */
const attempts = (
  actor: StaffActor,
  personId: string,
  appointmentId: string,
): Readonly<Record<string, () => Promise<unknown>>> => {
  const me = world.as(actor)
  const unitId = office.unit('A').id
  const post = { unitId, title: '科员', fromDay: '2026-03-02', roles: [] }
  return {
    getUnit: () => me.call(org.getUnit, { unitId }),
    renameUnit: () => me.call(org.renameUnit, { unitId, name: 'x', shortName: 'x' }),
    moveUnit: () => me.call(org.moveUnit, { unitId, parentId: office.unit('B').id }),
    closeUnit: () => me.call(org.closeUnit, { unitId }),
    getPerson: () => me.call(org.getPerson, { personId }),
    updatePerson: () => me.call(org.updatePerson, { personId, employeeNo: 'X', name: 'x', state: 'left' }),
    giveAppointment: () => me.call(org.giveAppointment, { personId, ...post }),
    createPerson: () => me.call(org.createPerson, { employeeNo: 'X9', name: 'x', ...post }),
    endAppointment: () => me.call(org.endAppointment, { appointmentId }),
    setAppointmentRoles: () => me.call(org.setAppointmentRoles, { appointmentId, roles: [] }),
    browseUnits: () => me.call(org.browseUnits, { government: office.slug }),
  }
}

test('for the administrator of another government nothing of this one is there', async () => {
  const admin = office.staff('GOV', ...grantsOf('government', ...ALL))
  const appointment = { unitId: office.unit('A').id, title: '科员', fromDay: '2026-01-01', roles: [] }
  const made = await world
    .as(admin)
    .call(org.createPerson, { employeeNo: 'W1', name: '墙内人', ...appointment })
  const stranger = other.staff('GOV', ...grantsOf('government', ...ALL))
  for (const [name, attempt] of Object.entries(attempts(stranger, made.id, made.appointmentId))) {
    expect([name, await statusOf(attempt())]).toEqual([name, 404])
  }
  const listed = await world.as(stranger).call(org.listPeople, {})
  expect(listed.total).toBe(0)
  const units = await world.as(stranger).call(org.listUnits, {})
  expect(units.map((unit) => unit.id)).toContain(other.unit('A').id)
  expect(units.map((unit) => unit.id)).not.toContain(office.unit('A').id)
})
