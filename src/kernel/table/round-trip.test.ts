import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CSV_OPTIONS, type ParsedRecord } from './csv-record.ts'
import { openTable } from './open-table.ts'
import { csvBytes } from './write-csv.ts'
import { xlsxBytes } from './write-xlsx.ts'
import { rowsOf } from './written.ts'

async function allOf<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const part of parts) all.push(part)
  return all
}
const bytesOf = async (parts: AsyncIterable<Uint8Array>) => Buffer.concat(await allOf(parts))

const csv = (headings: readonly string[], rows: string[][]) => bytesOf(csvBytes(headings, rowsOf(rows)))
const xlsx = (headings: readonly string[], rows: string[][]) =>
  bytesOf(xlsxBytes([{ name: '表', columns: headings.map((title) => ({ title })), rows: rowsOf(rows) }]))

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const [sheet] = (await openTable(bytes)).sheets
  return sheet ? (await allOf(sheet.rows())).map(({ cells }) => [...cells]) : []
}

/** Every two-byte character that GB 18030 has, by its bytes. */
const GB_BYTES = new Map<string, readonly [number, number]>()
for (let lead = 0xb0; lead <= 0xf7; lead++) {
  for (let trail = 0xa1; trail <= 0xfe; trail++) {
    const char = new TextDecoder('gb18030').decode(new Uint8Array([lead, trail]))
    if ([...char].length === 1 && char !== '\ufffd') GB_BYTES.set(char, [lead, trail])
  }
}
const toGb = (text: string): Buffer =>
  Buffer.from([...text].flatMap((char) => GB_BYTES.get(char) ?? [char.charCodeAt(0)]))

const DANGEROUS = [
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  "''=1",
  ' =1',
  '＝1',
  '-5',
  "'",
  '_x0041_',
]
const WIDTH = 3
const tables = (cell: fc.Arbitrary<string>) =>
  fc.array(fc.array(cell, { minLength: WIDTH, maxLength: WIDTH }), { maxLength: 6 })
const cells = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(...DANGEROUS),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', '=', "'", ' ', '中', '_', 'x', '0') }),
)
const anyText = fc.oneof(
  cells,
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
)

/** What an empty end of a row leaves: nothing. */
const trimmed = (rows: readonly string[][]): string[][] =>
  rows
    .map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1))
    .filter((row) => row.length > 0)

describe('what is written', () => {
  it('is read again from CSV as it was', async () => {
    await fc.assert(
      fc.asyncProperty(tables(cells), async (rows) => {
        expect(await cellsOf(await csv(['a', 'b', 'c'], rows))).toEqual([['a', 'b', 'c'], ...rows])
      }),
    )
  })

  it('is read again from XLSX as it was, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(tables(anyText), async (rows) => {
        expect(await cellsOf(await xlsx(['a', 'b', 'c'], rows))).toEqual([['a', 'b', 'c'], ...trimmed(rows)])
      }),
    )
  })

  it('has days as dates and long numbers as text for a spreadsheet, and reads the same again', async () => {
    const rows = [['2026-11-23', '2026-02-30', '431003202611230000127']]
    const bytes = await xlsx(['a', 'b', 'c'], rows)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as unknown as ArrayBuffer)
    const sheet = book.worksheets[0]
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    const [day, text, number] = [1, 2, 3].map((column) => sheet?.getRow(2).getCell(column))
    expect(day?.value).toEqual(new Date('2026-11-23T00:00:00Z'))
    expect(day?.numFmt).toMatch(/^yyyy/)
    expect([text?.value, number?.value]).toEqual(['2026-02-30', '431003202611230000127'])
    expect(await cellsOf(bytes)).toEqual([['a', 'b', 'c'], ...rows])
  })

  it('is read again as it was where it looks like a day', async () => {
    const part = (digits: number) => fc.nat(10 ** digits - 1).map((n) => String(n).padStart(digits, '0'))
    const days = fc.tuple(part(4), part(2), part(2)).map((parts) => parts.join('-'))
    await fc.assert(
      fc.asyncProperty(tables(days), async (rows) => {
        expect(await cellsOf(await xlsx(['a', 'b', 'c'], rows))).toEqual([['a', 'b', 'c'], ...trimmed(rows)])
      }),
    )
  })

  it('is read from GB 18030 as a Chinese Excel writes it', async () => {
    const chinese = fc.string({ unit: fc.constantFrom(...GB_BYTES.keys(), 'a', '1', ' '), minLength: 2 })
    await fc.assert(
      fc.asyncProperty(tables(chinese), async (rows) => {
        const text = [['工号', '姓名', '单位'], ...rows].map((row) => `${row.join(',')}\r\n`).join('')
        expect(await cellsOf(toGb(text))).toEqual([['工号', '姓名', '单位'], ...rows])
      }),
    )
  })

  it('is never a formula', async () => {
    await fc.assert(
      fc.asyncProperty(tables(cells), async (rows) => {
        const written = parse(await csv(['a', 'b', 'c'], rows), CSV_OPTIONS) as unknown as ParsedRecord[]
        for (const cell of written.flatMap(({ record }) => record))
          expect(cell).not.toMatch(/^\s*[=+@＝＋－＠]|^[\t\r\n]|^\s*-(?!\d+(\.\d+)?$)/)
        const sheet = new ExcelJS.Workbook()
        await sheet.xlsx.load((await xlsx(['a', 'b', 'c'], rows)) as unknown as ArrayBuffer)
        sheet.worksheets[0]?.eachRow((row) =>
          row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)),
        )
      }),
      { numRuns: 60 },
    )
  })
})
