import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '#kernel/table'
import { pathsOf } from './unit.model.ts'
import { checkUnitRows, UNIT_COLUMNS, type UnitSurroundings } from './unit-import.model.ts'
import { UNIT_KINDS } from './unit-kind.ts'

const ROOT: UnitSurroundings = {
  parents: new Map([['GOV', null]]),
  closed: new Set(),
  divisions: new Set(['431003']),
}

const line = (code: string, parent: string, over: Readonly<Record<string, string>> = {}) => ({
  code,
  name: `单位${code}`,
  short_name: code,
  kind: '工作部门',
  division: '431003',
  parent,
  note: '',
  ...over,
})
const rowsOf = (...cells: readonly Readonly<Record<string, string>>[]) =>
  cells.map((one, index) => ({ line: index + 2, cells: one }))
const issues = (...cells: readonly Readonly<Record<string, string>>[]) =>
  checkUnitRows(rowsOf(...cells), ROOT).refused

describe('a row alone', () => {
  test.each([
    ['no name', line('A1', 'GOV', { name: '' }), 'name', 'org.row-empty'],
    ['a code in small letters', line('a1', 'GOV'), 'code', 'org.row-code'],
    ['an unknown kind', line('A1', 'GOV', { kind: '科室' }), 'kind', 'org.row-kind'],
    ['an unknown division', line('A1', 'GOV', { division: '990000' }), 'division', 'org.row-division'],
    ['an unknown parent', line('A1', 'B1'), 'parent', 'org.row-parent'],
    ['no parent', line('A1', ''), 'parent', 'org.row-second-root'],
    ['the root below something', line('GOV', 'GOV'), 'parent', 'org.row-root-moved'],
  ])('%s is refused', (_what, cells, field, code) => {
    expect(issues(cells)).toEqual([{ line: 2, field, code }])
  })

  test('every kind is known by its word', () => {
    for (const [kind, word] of Object.entries(UNIT_KINDS)) {
      expect(checkUnitRows(rowsOf(line('A1', 'GOV', { kind: word })), ROOT).taken[0]?.kind).toBe(kind)
    }
  })
})

describe('rows together', () => {
  test('a code is taken once', () => {
    expect(issues(line('A1', 'GOV'), line('A1', 'GOV'))).toEqual([
      { line: 3, field: 'code', code: 'org.row-duplicate' },
    ])
  })

  test('a circle is refused, and what hangs on it', () => {
    const refused = issues(line('A1', 'A2'), line('A2', 'A1'), line('A3', 'A2'), line('A4', 'GOV'))
    expect(refused.map((issue) => issue.line)).toEqual([2, 3, 4])
  })

  test('a child may stand above its parent in the file', () => {
    expect(issues(line('A2', 'A1'), line('A1', 'GOV'))).toEqual([])
  })

  test('a closed unit is neither changed nor built upon', () => {
    const around = {
      ...ROOT,
      parents: new Map([
        ['GOV', null],
        ['OLD', 'GOV'],
      ]),
      closed: new Set(['OLD']),
    }
    const { refused } = checkUnitRows(rowsOf(line('OLD', 'GOV'), line('A1', 'OLD')), around)
    expect(refused.map(({ code }) => code)).toEqual(['org.row-closed', 'org.row-closed'])
  })

  test('whatever the table says, what is taken makes one tree with one root', () => {
    const codes = fc.constantFrom('GOV', 'A1', 'A2', 'A3', 'A4', 'A5')
    const table = fc.array(fc.tuple(codes, fc.oneof(codes, fc.constant(''))), { maxLength: 12 })
    const there = fc.constantFrom(
      ROOT.parents,
      new Map([
        ['GOV', null],
        ['A1', 'GOV'],
        ['A2', 'A1'],
        ['A3', 'A2'],
      ]),
    )
    fc.assert(
      fc.property(table, there, (pairs, parents) => {
        const rows = rowsOf(...pairs.map(([code, parent]) => line(code, parent)))
        const { taken, refused } = checkUnitRows(rows, { ...ROOT, parents })
        expect(taken.length + refused.length).toBe(pairs.length)
        const merged = new Map([...parents, ...taken.map((row) => [row.code, row.parentCode] as const)])
        for (const parent of merged.values()) expect(parent === null || merged.has(parent)).toBe(true)
        const paths = pathsOf(merged)
        expect([...merged].filter(([, parent]) => parent === null)).toEqual([['GOV', null]])
        for (const path of paths.values()) expect(path.startsWith('GOV/')).toBe(true)
      }),
    )
  })
})

test.each([
  ['suxian', 'SX-GOV', 52, ['431003', ...townsOf('431003')]],
  ['xiangshan', 'XS-GOV', 3, ['330225']],
])('every unit of the data pack %s is taken', (pack, root, count, divisions) => {
  const rows = readCsv(readFileSync(`data-packs/${pack}/units.csv`), UNIT_COLUMNS)
  const around = {
    parents: new Map([[root, null]]),
    closed: new Set<string>(),
    divisions: new Set(divisions),
  }
  const { taken, refused } = checkUnitRows(rows, around)
  expect(refused).toEqual([])
  expect(taken).toHaveLength(count)
})

function townsOf(county: string): string[] {
  return readCsv(readFileSync('data-packs/suxian/divisions.csv'), ['code', 'parent'])
    .filter((row) => row.cells.parent === county)
    .map((row) => row.cells.code ?? '')
}
