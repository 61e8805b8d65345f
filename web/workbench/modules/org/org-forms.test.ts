import { describe, expect, it } from 'vitest'
import type { Unit } from './api.ts'
import { appointmentOf } from './appointment-fields.tsx'
import { grantMapOf, grantsOf } from './role-grants.ts'
import { branchOf, treeOf } from './unit-tree.ts'

const unit = (id: string, parentId: string | null, state: Unit['state'] = 'active'): Unit => ({
  id,
  code: id,
  name: id,
  shortName: id,
  kind: 'department',
  divisionCode: null,
  parentId,
  state,
})
const UNITS = [unit('root', null), unit('a', 'root'), unit('a1', 'a'), unit('b', 'root', 'closed')]

describe('tree of units', () => {
  it('puts each unit below its upper one; closed ones cannot be chosen', () => {
    const [root] = treeOf(UNITS)
    expect(root?.children.map(({ key, disabled }) => [key, disabled])).toEqual([
      ['a', false],
      ['b', true],
    ])
    expect(root?.children[0]?.children.map(({ key }) => key)).toEqual(['a1'])
  })

  it('shows a unit whose upper one is out of reach at the top', () => {
    expect(treeOf([unit('a1', 'a')]).map(({ key }) => key)).toEqual(['a1'])
  })

  it('knows the branch that a unit cannot be moved into', () => {
    expect([...branchOf(UNITS, 'a')]).toEqual(['a', 'a1'])
  })
})

describe('roles', () => {
  it('keep permissions that are given, and only those', () => {
    const grants = [{ permission: 'org.unit.read', scope: 'subtree' as const }]
    expect(grantsOf(grantMapOf({ id: 'r', code: 'r', title: 'r', grants }))).toEqual(grants)
    expect(grantsOf({ 'a.b': null, 'c.d': undefined })).toEqual([])
  })
})

describe('appointment', () => {
  it('holds until it is ended where no last day is given', () => {
    const values = { unitId: 'u', title: ' 科员 ', fromDay: '2026-03-02', toDay: '' }
    expect(appointmentOf(values)).toEqual({ unitId: 'u', title: '科员', fromDay: '2026-03-02', roles: [] })
  })
})
