import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { openTable } from './open-table.ts'
import { TABLE_LIMITS, type TableLimits } from './row.ts'
import { fixedParts } from './xlsx/parts.ts'

const HEAD = '<?xml version="1.0"?><worksheet><sheetData>'
const sheetOf = (rows: string): string => `${HEAD}${rows}</sheetData></worksheet>`

async function packed(sheet: string | Buffer, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new ZipFile()
  const parts = [...fixedParts(['表']), ...Object.entries(more)]
  for (const [name, text] of parts) zip.addBuffer(Buffer.from(text), name)
  zip.addBuffer(Buffer.from(sheet), 'xl/worksheets/sheet1.xml')
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

async function read(bytes: Uint8Array, limits: Partial<TableLimits> = {}) {
  const rows = []
  for (const sheet of (await openTable(bytes, { ...TABLE_LIMITS, ...limits })).sheets)
    for await (const row of sheet.rows()) rows.push(row)
  return rows
}
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: { code?: string }) => error.code,
  )

it('refuses workbooks that would unpack to far more than they are, before unpacking them', async () => {
  const zeros = await packed(sheetOf(' '.repeat(64 * 1_048_576)))
  expect(zeros.length).toBeLessThan(200_000)
  const begin = performance.now()
  expect(await code(read(zeros))).toBe('kernel.table-workbook-too-large')
  expect(performance.now() - begin).toBeLessThan(500)
  const many = Object.fromEntries(Array.from({ length: 300 }, (_one, n) => [`xl/media/${n}.xml`, 'x']))
  expect(await code(read(await packed(sheetOf(''), many)))).toBe('kernel.table-workbook-too-large')
})

it('refuses an entry that is larger than it says', async () => {
  const honest = await packed(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'))
  const at = honest.lastIndexOf('xl/worksheets/sheet1.xml')
  const lying = Buffer.from(honest)
  lying.writeUInt32LE(10, at - 46 + 24)
  expect(await code(read(lying))).toBe('kernel.table-workbook-unreadable')
})

it('refuses declared entities, broken XML and files that are no workbook', async () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData>&a;</sheetData></worksheet>'
  for (const sheet of [laughs, `${HEAD}<row>`, '<worksheet>&b;</worksheet>', Buffer.from([0xff, 0xfe, 0x00])])
    expect(await code(read(await packed(sheet)))).toBe('kernel.table-workbook-unreadable')
  expect(await code(read(Buffer.concat([Buffer.from('PK\u0003\u0004'), deflateRawSync('x')])))).toBe(
    'kernel.table-workbook-unreadable',
  )
  expect(await code(read(Buffer.from('d0cf11e0a1b11ae1', 'hex')))).toBe('kernel.table-workbook-old')
  expect(await code(read(Buffer.from('%PDF-1.7')))).toBe('kernel.table-unknown')
})

it('refuses too many rows and columns as soon as they are seen', async () => {
  const rows = Array.from(
    { length: 20 },
    (_one, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>1</v></c></row>`,
  )
  expect(await code(read(await packed(sheetOf(rows.join(''))), { rows: 10 }))).toBe(
    'kernel.table-too-many-rows',
  )
  const far = await packed(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'))
  expect(await code(read(far))).toBe('kernel.table-too-many-columns')
  expect(await code(read(Buffer.from('a\n'.repeat(20)), { rows: 10 }))).toBe('kernel.table-too-many-rows')
  expect(await code(read(Buffer.from(`"${'a'.repeat(3_000_000)}`)))).toBe('kernel.csv-unreadable')
})

it('says of a number that lost its digits, and reads days, codes and truths as people see them', async () => {
  const cells =
    '<c r="A1"><v>4.31003198804126E+17</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1"><v>0.30000000000000004</v></c>'
  const [row] = await read(await packed(sheetOf(`<row r="1">${cells}</row>`)))
  expect(row?.cells.slice(1)).toEqual(['TRUE', '#N/A', '0.3'])
  expect(row?.issues).toEqual([
    { at: 0, code: 'kernel.table-number-lost' },
    { at: 2, code: 'kernel.table-cell-error' },
  ])
})
