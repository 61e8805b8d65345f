import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffActor } from '#kernel/context'
import { createWorld, type World } from '#test/world'
import { orgContract } from './org.contract.ts'
import { grantsOf, makeOffice } from './org.fixtures.ts'
import { foundedWith, type RoleAct, roleDifferences } from './role-history.model.ts'

const org = orgContract.endpoints
const READ = { permission: 'org.unit.read', scope: 'unit' } as const
const WIDE = { ...READ, scope: 'government' } as const
const PEOPLE = { permission: 'org.person.read', scope: 'unit' } as const

describe('what a change of a role gave and took', () => {
  const act = (roleId: string, change: RoleAct['change'], ...grants: RoleAct['grants']): RoleAct => ({
    ...{ roleId, change, grants },
  })

  test('is measured against what the same role gave before', () => {
    const told = roleDifferences([
      act('a', 'created', READ),
      act('b', 'created', PEOPLE),
      act('a', 'extended', READ, PEOPLE),
      act('a', 'set', WIDE),
      act('b', 'set'),
    ]).map(({ added, removed }) => ({ added, removed }))
    expect(told).toEqual([
      { added: [READ], removed: [] },
      { added: [PEOPLE], removed: [] },
      { added: [PEOPLE], removed: [] },
      { added: [WIDE], removed: [READ, PEOPLE] },
      { added: [], removed: [PEOPLE] },
    ])
  })
})

test('a role that no act founded gave what came with the product, without what was added later', () => {
  const added = { roleId: 'a', change: 'extended', grants: [PEOPLE] } as const
  expect(foundedWith([READ, PEOPLE], [added])).toEqual([READ])
  expect(foundedWith([READ], [{ roleId: 'a', change: 'created', grants: [READ] }])).toEqual([])
})

describe('the history of roles', () => {
  let world: World
  let admin: StaffActor
  beforeAll(async () => {
    world = await createWorld()
    const office = await makeOffice(world, 'suxian')
    admin = office.staff('GOV', ...grantsOf('government', 'org.role.read', 'org.role.manage'))
  })
  afterAll(() => world.close())

  test('names who changed what, the newest first', async () => {
    const me = world.as(admin)
    const { id } = await me.call(org.createRole, { code: 'keeper', title: '管理员', grants: [READ] })
    await me.call(org.setRoleGrants, { roleId: id, title: '保管员', grants: [WIDE] })
    const { rows } = await me.call(org.listRoleChanges, {})
    expect(rows.slice(0, 2)).toMatchObject([
      { change: 'set', roleTitle: '保管员', added: [WIDE], removed: [READ] },
      { change: 'created', roleTitle: '保管员', added: [READ], removed: [] },
    ])
    expect(rows[0]?.added[0]?.title).not.toBe(WIDE.permission)
    const { rows: second } = await me.call(org.listRoleChanges, { page: 2, size: 1 })
    expect(second.map(({ change }) => change)).toEqual(['created'])
  })
})
