import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('rows keep the line they begin on, quoted line breaks and empty lines included', () => {
  const rows = readCsv(bytes('\ufeffcode,note\nA, one \n\nB,"two\nlines"\nC,"a ""quote"""\n'), ['code'])
  expect(rows).toEqual([
    { line: 2, cells: { code: 'A', note: 'one' } },
    { line: 4, cells: { code: 'B', note: 'two\nlines' } },
    { line: 6, cells: { code: 'C', note: 'a "quote"' } },
  ])
})

test('codes stay text: leading zeros are kept', () => {
  expect(readCsv(bytes('code\n000104002000\n'), ['code'])[0]?.cells).toEqual({ code: '000104002000' })
})

test.each([
  ['a row with another number of cells', bytes('code,name\nA\n')],
  ['bytes that are not UTF-8', new Uint8Array([0x63, 0x0a, 0xff, 0xfe])],
])('%s is refused', (_what, content) => {
  expect(() => readCsv(content, ['code'])).toThrow('kernel.csv-unreadable')
})

test('missing columns are named', () => {
  expect(() => readCsv(bytes('code\nA\n'), ['code', 'name', 'kind'])).toThrow(
    expect.objectContaining({ code: 'kernel.csv-headings', params: { missing: 'name, kind' } }),
  )
})

test('a table without rows is a table', () => {
  expect(readCsv(bytes('code,name\n'), ['code'])).toEqual([])
})

test('the line where a table breaks is named', () => {
  expect(() => readCsv(bytes('code,name\nA,1\nB\n'), ['code'])).toThrow(
    expect.objectContaining({ code: 'kernel.csv-unreadable', params: { line: 3 } }),
  )
})
