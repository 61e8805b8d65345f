import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffActor } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { createWorld, type World } from '#test/world'
import { handOverRoles } from './hand-over-roles.ts'
import { orgContract } from './org.contract.ts'
import { grantsOf, makeOffice, type Office } from './org.fixtures.ts'
import { handingOf } from './role-offer.model.ts'
import type { RolePack } from './role-pack.ts'

const org = orgContract.endpoints
const DECIDING = 'org.role.manage'

let world: World
let office: Office
let admin: StaffActor
beforeAll(async () => {
  world = await createWorld()
  office = await makeOffice(world, 'suxian')
  admin = office.staff('GOV', ...grantsOf('government', 'org.role.read', DECIDING))
  await world.as(admin).call(org.createRole, { code: 'keeper', title: '管理员', grants: [] })
})
afterAll(() => world.close())

const system = () => ({ kind: 'system', name: 'upgrade', governmentId: office.id, permissions: [] }) as const
const pack = (...grants: RolePack[number]['grants']): RolePack => [
  { code: 'keeper', title: '管理员', grants },
  { code: 'newcomer', title: '新角色', grants: [{ permission: 'org.person.read', scope: 'unit' }] },
]
const handOver = (given: RolePack) => world.run(system(), false, (ctx) => handOverRoles(ctx, given))
const roleOf = async (code: string) => {
  const found = (await world.as(admin).call(org.listRoles, {})).find((role) => role.code === code)
  if (!found) throw new Error(`no role ${code}`)
  return found
}
const BOTH = pack(
  { permission: 'org.person.read', scope: 'government' },
  { permission: DECIDING, scope: 'government' },
)

test('a new permission comes to the role it is meant for; one that decides waits for the government', async () => {
  await world.run(system(), false, (ctx) =>
    handOverRoles(ctx, pack({ permission: 'org.unit.read', scope: 'unit' })),
  )
  await handOver(BOTH)
  const keeper = await roleOf('keeper')
  expect(keeper.grants).toContainEqual({ permission: 'org.person.read', scope: 'government' })
  expect(keeper.grants.map(({ permission }) => permission)).not.toContain(DECIDING)
  expect(await world.as(admin).call(org.listRoleOffers, {})).toEqual([
    {
      ...{ roleId: keeper.id, roleTitle: '管理员', permission: DECIDING, scope: 'government' },
      title: expect.any(String),
    },
  ])
  const day = await world.run(system(), true, (ctx) => readActs(ctx.tx, office.id, `${office.id}/2026-03-02`))
  const acts = day.filter(({ type }) => type === 'org.role-changed@1').map(({ body }) => body)
  const grants = [{ permission: 'org.person.read', scope: 'government' }]
  expect(acts).toContainEqual({ roleId: keeper.id, change: 'extended', grants })
})

test('a role that the government does not have is made', async () => {
  expect((await roleOf('newcomer')).grants).toEqual([{ permission: 'org.person.read', scope: 'unit' }])
})

test('what was handed over once is not handed over again', async () => {
  const { id: roleId, title } = await roleOf('keeper')
  await world.as(admin).call(org.setRoleGrants, { roleId, title, grants: [] })
  await handOver(BOTH)
  expect((await roleOf('keeper')).grants).toEqual([])
})

test('an offer is taken or declined once, by who manages roles', async () => {
  const { id: roleId } = await roleOf('keeper')
  const answer = (take: boolean, as = admin) =>
    world.as(as).call(org.answerRoleOffer, { roleId, permission: DECIDING, take })
  const reader = office.staff('GOV', ...grantsOf('government', 'org.role.read'))
  await expect(answer(true, reader)).rejects.toMatchObject({ code: 'kernel.forbidden' })
  await answer(true)
  expect((await roleOf('keeper')).grants).toEqual([{ permission: DECIDING, scope: 'government' }])
  await expect(answer(false)).rejects.toMatchObject({ code: 'org.no-such-offer' })
  expect(await world.as(admin).call(org.listRoleOffers, {})).toEqual([])
})

test('a government of an older version knows what any of its roles gives', () => {
  const offered = { roleCode: 'keeper', permission: 'org.unit.read', scope: 'unit' } as const
  const roles = [
    { id: '1', code: 'keeper', title: '', grants: [] },
    { id: '2', code: 'other', title: '', grants: [{ permission: 'org.unit.read', scope: 'own' } as const] },
  ]
  expect(handingOf([offered], [], roles)).toMatchObject({ known: [offered], added: [] })
  expect(handingOf([offered], [], roles.slice(0, 1))).toMatchObject({ known: [], added: [offered] })
  const [before] = [[{ ...offered, permission: 'org.person.read' }]]
  expect(handingOf([offered], before, roles)).toMatchObject({ known: [], added: [offered] })
})
