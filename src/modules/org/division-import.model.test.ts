import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCsv } from '#kernel/table'
import { belongsTo, checkDivisionRows, DIVISION_COLUMNS } from './division-import.model.ts'

const pack = () => readCsv(readFileSync('data-packs/suxian/divisions.csv'), DIVISION_COLUMNS)
const row = (code: string, level: string, parent: string) => ({
  line: 2,
  cells: { code, name: '某地', level, parent },
})

test('the data pack is taken whole, parents before children', () => {
  const { taken, refused } = checkDivisionRows(pack(), { known: new Set(), within: null })
  expect(refused).toEqual([])
  expect(taken).toHaveLength(587)
  const seen = new Set<string>()
  for (const { code, parent } of taken) {
    expect(parent === null || seen.has(parent)).toBe(true)
    seen.add(code)
  }
})

test('a government takes only its own division and those below', () => {
  const known = new Set(pack().map(({ cells }) => cells.code ?? ''))
  const { taken, refused } = checkDivisionRows(pack(), { known, within: '431003' })
  expect(taken.map(({ code }) => code).every((code) => code.startsWith('431003'))).toBe(true)
  expect(taken).toHaveLength(15)
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['org.row-outside']))
})

test.each([
  ['a code of 9 digits', row('431003001', '乡级', '431003'), 'code', 'org.row-division-code'],
  ['another level than the digits say', row('431003', '地级', '430000'), 'level', 'org.row-level'],
  ['a parent elsewhere', row('431003', '县级', '330000'), 'parent', 'org.row-parent'],
  ['itself as parent', row('431003', '县级', '431003'), 'parent', 'org.row-parent'],
  ['a parent that is not there', row('431003', '县级', '431000'), 'parent', 'org.row-parent'],
  ['no parent', row('430000', '省级', ''), 'parent', 'org.row-parent'],
])('%s is refused', (_what, given, field, code) => {
  const around = { known: new Set(['00', '430000', '330000', '431003']), within: null }
  expect(checkDivisionRows([given], around).refused).toEqual([{ line: 2, field, code }])
})

test.each([
  ['431003010000', '431003', true],
  ['431003011001', '431003010000', false],
  ['431003010001', '431003010000', true],
  ['441900', '440000', true],
  ['431003', '431003', true],
  ['00', '431003', false],
  ['431003', '00', true],
])('%s belongs to %s: %s', (code, upper, expected) => {
  expect(belongsTo(code, upper)).toBe(expected)
})
