import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCsv } from '#kernel/table'
import { checkPeopleRows, PEOPLE_COLUMNS } from './people-import.model.ts'
import { readRolePack } from './role-pack.ts'

const around = {
  units: new Set(['A1', 'A2']),
  roles: new Set(['leader', 'reviewer']),
  people: new Map([['9', '旧人']]),
}
const row = (line: number, over: Readonly<Record<string, string>>) => ({
  line,
  cells: { employee_no: '1', name: '某人', unit: 'A1', title: '科员', roles: 'reviewer', ...over },
})

describe('a row', () => {
  test.each([
    ['no title', { title: '' }, 'title', 'org.row-empty'],
    ['a strange number', { employee_no: '1 2' }, 'employee_no', 'org.row-code'],
    ['an unknown unit', { unit: 'B1' }, 'unit', 'org.row-unit'],
    ['an unknown role', { roles: 'leader|king' }, 'roles', 'org.row-role'],
    ['a known number under another name', { employee_no: '9' }, 'name', 'org.row-other-name'],
  ])('with %s is refused', (_what, over, field, code) => {
    expect(checkPeopleRows([row(2, over)], around).refused).toEqual([{ line: 2, field, code }])
  })
})

test('one person may have a row for each unit, under one name', () => {
  const rows = [
    row(2, {}),
    row(3, { unit: 'A2', roles: 'leader|leader' }),
    row(4, { unit: 'A2' }),
    row(5, { name: '他人', unit: 'A2' }),
  ]
  const { taken, refused } = checkPeopleRows(rows, around)
  expect(taken.map(({ unitCode, roleCodes }) => [unitCode, roleCodes])).toEqual([
    ['A1', ['reviewer']],
    ['A2', ['leader']],
  ])
  expect(refused.map(({ line, code }) => [line, code])).toEqual([
    [4, 'org.row-duplicate'],
    [5, 'org.row-other-name'],
  ])
})

describe('the data pack', () => {
  const roles = readRolePack(readFileSync('data-packs/suxian/roles.json', 'utf8'))
  const units = readCsv(readFileSync('data-packs/suxian/units.csv'), ['code', 'kind'])
  const known = {
    units: new Set(units.map(({ cells }) => cells.code ?? '')),
    roles: new Set(roles.map(({ code }) => code)),
    people: new Map<string, string>(),
  }
  const { taken, refused } = checkPeopleRows(
    readCsv(readFileSync('data-packs/suxian/people.csv'), PEOPLE_COLUMNS),
    known,
  )
  const holders = (unit: string, role: string) =>
    taken.filter((one) => one.unitCode === unit && one.roleCodes.includes(role)).length

  test('is taken whole', () => expect(refused).toEqual([]))

  test('gives every permit department somebody for each step', () => {
    const departments = units
      .filter(({ cells }) => cells.kind === '许可部门')
      .map(({ cells }) => cells.code ?? '')
    expect(departments).toHaveLength(27)
    for (const unit of departments) {
      for (const role of ['reviewer', 'senior-reviewer', 'leader'])
        expect(holders(unit, role)).toBeGreaterThan(0)
    }
  })

  test('gives the service centre six clerks and the government an administrator and an auditor', () => {
    expect(holders('SX-ZWZ', 'window-clerk')).toBe(6)
    expect(holders('SX-ZWZ', 'government-admin')).toBe(1)
    expect(holders('SX-BGS', 'auditor')).toBe(1)
  })
})
