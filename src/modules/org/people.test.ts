import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '#kernel/context'
import { readCsv } from '#kernel/table'
import { createWorld, type World } from '#test/world'
import { appointmentsInForce } from './appointment.store.ts'
import { takeDivisions } from './import-divisions.ts'
import { takePeople } from './import-people.ts'
import { personNames, positionsOf, staffMember } from './names.ts'
import { orgContract } from './org.contract.ts'
import { grantsOf, makeOffice, type Office } from './org.fixtures.ts'

const org = orgContract.endpoints
const TODAY = '2026-03-02'
let world: World
let office: Office
let admin: StaffActor
let unitAdmin: StaffActor

beforeAll(async () => {
  world = await createWorld()
  office = await makeOffice(world, 'suxian')
  const all = [
    'org.person.read',
    'org.person.manage',
    'org.person.import',
    'org.appointment.manage',
    'org.role.read',
  ]
  admin = office.staff('GOV', ...grantsOf('government', ...all, 'org.role.manage', 'org.division.import'))
  unitAdmin = office.staff('A', ...grantsOf('subtree', 'org.unit.read', ...all))
})
afterAll(() => world.close())

let last = 0
async function hire(unit: string, ...roles: string[]) {
  const employeeNo = `N${++last}`
  const appointment = { unitId: office.unit(unit).id, title: '科员', fromDay: '2026-01-01', roles }
  return {
    employeeNo,
    ...(await world.as(admin).call(org.createPerson, { employeeNo, name: `人员${last}`, ...appointment })),
  }
}

describe('a person', () => {
  test('comes with an appointment and roles, and is listed and found', async () => {
    const made = await hire('A1', 'reviewer', 'leader')
    const person = await world.as(admin).call(org.getPerson, { personId: made.id })
    expect(person).toMatchObject({
      employeeNo: made.employeeNo,
      state: 'active',
      abilities: ['update', 'appoint'],
    })
    expect(person.appointments[0]).toMatchObject({
      unitName: 'A1',
      title: '科员',
      toDay: null,
      state: 'active',
    })
    expect(person.appointments[0]?.roles.map((role) => role.code)).toEqual(['leader', 'reviewer'])
    const listed = await world.as(admin).call(org.listPeople, { text: made.employeeNo })
    expect(listed).toMatchObject({
      total: 1,
      rows: [{ id: made.id, positions: [{ unitName: 'A1', title: '科员' }] }],
    })
    const inUnit = await world.as(admin).call(org.listPeople, { unitId: office.unit('B1').id })
    expect(inUnit.total).toBe(0)
  })

  test('has an employee number of his own', async () => {
    const [one, other] = [await hire('A1'), await hire('A1')]
    const update = { personId: other.id, employeeNo: one.employeeNo, name: '人员', state: 'active' } as const
    await expect(world.as(admin).call(org.updatePerson, update)).rejects.toMatchObject({
      code: 'org.employee-no-taken',
    })
    const again = { employeeNo: one.employeeNo, name: '重号', unitId: office.unit('A').id, title: '科员' }
    await expect(
      world.as(admin).call(org.createPerson, { ...again, fromDay: TODAY, roles: [] }),
    ).rejects.toMatchObject({ code: 'org.employee-no-taken' })
  })

  test('who left is appointed no more and holds nothing in force', async () => {
    const { id, employeeNo } = await hire('A1')
    await world.as(admin).call(org.updatePerson, { personId: id, employeeNo, name: '已离职', state: 'left' })
    const next = { personId: id, unitId: office.unit('B').id, title: '科员', fromDay: TODAY, roles: [] }
    await expect(world.as(admin).call(org.giveAppointment, next)).rejects.toMatchObject({
      code: 'org.person-left',
    })
    expect(await office.run((ctx) => appointmentsInForce(ctx, office.id, id, TODAY))).toEqual([])
    expect(await office.run((ctx) => staffMember(ctx, id))).toBeUndefined()
  })
})

describe('an appointment', () => {
  test('is held once in a unit at a time, and in several units', async () => {
    const { id } = await hire('A1')
    const next = { personId: id, title: '兼职', fromDay: TODAY, roles: [] }
    const inUnit = (code: string) =>
      world.as(admin).call(org.giveAppointment, { ...next, unitId: office.unit(code).id })
    await expect(inUnit('A1')).rejects.toMatchObject({ code: 'org.appointment-overlap' })
    await inUnit('B')
    const held = await office.run((ctx) => positionsOf(ctx, id))
    expect(held.map((one) => one.unitName)).toEqual(['A1', 'B'])
  })

  test('ends at once, or after its last day', async () => {
    const [now, later] = [await hire('A1'), await hire('A1')]
    const end = (appointmentId: string, lastDay: string | null) =>
      world.as(admin).call(org.endAppointment, { appointmentId, lastDay })
    expect(await end(now.appointmentId, null)).toEqual({ state: 'ended', toDay: TODAY })
    expect(await end(later.appointmentId, '2026-03-31')).toEqual({ state: 'active', toDay: '2026-03-31' })
    const inForce = (id: string, day: string) =>
      office.run((ctx) => appointmentsInForce(ctx, office.id, id, day))
    expect(await inForce(now.id, TODAY)).toEqual([])
    expect(await inForce(later.id, '2026-03-31')).toEqual([later.appointmentId])
    expect(await inForce(later.id, '2026-04-01')).toEqual([])
    await expect(end(now.appointmentId, null)).rejects.toMatchObject({ code: 'org.appointment-ended' })
  })

  test('asks for roles that exist', async () => {
    const { appointmentId } = await hire('A1')
    await expect(
      world.as(admin).call(org.setAppointmentRoles, { appointmentId, roles: ['king'] }),
    ).rejects.toMatchObject({ code: 'org.unknown-role' })
  })
})

describe('a unit administrator', () => {
  test('hires and appoints within the own subtree', async () => {
    const unitId = office.unit('A11').id
    const made = await world.as(unitAdmin).call(org.createPerson, {
      employeeNo: 'U1',
      name: '新人',
      unitId,
      title: '科员',
      fromDay: TODAY,
      roles: ['reviewer'],
    })
    await world
      .as(unitAdmin)
      .call(org.setAppointmentRoles, { appointmentId: made.appointmentId, roles: ['leader'] })
    const person = await world.as(unitAdmin).call(org.getPerson, { personId: made.id })
    expect(person.appointments[0]?.roles).toEqual([{ code: 'leader', title: '审批领导' }])
  })

  test('neither gives nor takes a role that reaches the whole government', async () => {
    const { appointmentId } = await hire('A1', 'auditor')
    const set = (roles: string[]) =>
      world.as(unitAdmin).call(org.setAppointmentRoles, { appointmentId, roles })
    await expect(set([])).rejects.toMatchObject({ code: 'org.role-reach' })
    await expect(set(['auditor', 'window-clerk'])).rejects.toMatchObject({ code: 'org.role-reach' })
    await set(['auditor', 'reviewer'])
  })

  test('does not change somebody who also works elsewhere', async () => {
    const { id, employeeNo } = await hire('A1')
    const elsewhere = { personId: id, unitId: office.unit('B').id, title: '兼职', fromDay: TODAY, roles: [] }
    await world.as(admin).call(org.giveAppointment, elsewhere)
    const update = { personId: id, employeeNo, name: '改名', state: 'left' } as const
    await expect(world.as(unitAdmin).call(org.updatePerson, update)).rejects.toMatchObject({ status: 403 })
  })

  test('does not find people of other units', async () => {
    const { id } = await hire('B1')
    await expect(world.as(unitAdmin).call(org.getPerson, { personId: id })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('an import of people', () => {
  const take = (...lines: string[]) => {
    const text = ['employee_no,name,unit,title,roles', ...lines].join('\n')
    return office.run((ctx) => takePeople(ctx, readCsv(Buffer.from(text), []), false))
  }

  test('makes people, appointments and roles; a second time it changes what differs', async () => {
    const lines = [
      'P1,甲某,A-1,科长,leader',
      'P1,甲某,B-1,兼职,',
      'P2,乙某,A-1,科员,reviewer',
      'P3,丙某,Z-1,科员,',
    ]
    const report = await take(...lines)
    expect(report).toMatchObject({ created: 3, updated: 0 })
    expect(report.refused).toEqual([{ line: 5, field: 'unit', code: 'org.row-unit' }])
    const [first] = (await world.as(admin).call(org.listPeople, { text: 'P1' })).rows
    expect(first?.positions).toHaveLength(2)
    const changed = ['P1,甲某,A-1,局长,leader', 'P2,乙某,A-1,科员,reviewer']
    const again = await take(...changed)
    expect(again).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
    expect((await world.as(admin).call(org.listPeople, { text: 'P1' })).rows[0]?.positions[0]?.title).toBe(
      '局长',
    )
  })
})

describe('roles', () => {
  test('are made and changed; the matrix shows who gives what', async () => {
    const grants = [{ permission: 'org.unit.read', scope: 'unit' }] as const
    const made = await world
      .as(admin)
      .call(org.createRole, { code: 'reader', title: '读者', grants: [...grants] })
    const wider = [{ permission: 'org.unit.read', scope: 'government' }] as const
    await world.as(admin).call(org.setRoleGrants, { roleId: made.id, title: '总读者', grants: [...wider] })
    const roles = await world.as(admin).call(org.listRoles, {})
    expect(roles.find((role) => role.code === 'reader')).toMatchObject({ title: '总读者', grants: wider })
    const matrix = await world.as(admin).call(org.permissionMatrix, {})
    const line = matrix.find((one) => one.permission === 'org.unit.read')
    expect(line?.roles).toContainEqual({ code: 'reader', scope: 'government' })
  })

  test('give only what is declared', async () => {
    const grants = [{ permission: 'nobody.knows.it', scope: 'unit' as const }]
    await expect(
      world.as(admin).call(org.createRole, { code: 'odd', title: '怪', grants }),
    ).rejects.toMatchObject({ code: 'org.unknown-permission' })
  })
})

test('divisions are listed by parent, and imported only below the own one', async () => {
  const below = await world.as(admin).call(org.listDivisions, { parent: '431000' })
  expect(below.rows).toEqual([{ code: '431003', name: '苏仙区', level: 'county', parent: '431000' }])
  const bytes = Buffer.from(
    'code,name,level,parent\n431003001000,苏仙岭街道,乡级,431003\n431000,改名市,地级,430000\n',
  )
  const how = { dryRun: false, within: '431003' }
  const report = await office.run((ctx) => takeDivisions(ctx, readCsv(bytes, []), how))
  expect(report).toMatchObject({ created: 1, refused: [{ line: 3, field: 'code', code: 'org.row-outside' }] })
})

test('names of people are given by id', async () => {
  const { id } = await hire('A')
  const names = await office.run((ctx) => personNames(ctx, [id, '00000000-0000-7000-8000-000000000000']))
  expect([...names.keys()]).toEqual([id])
})
