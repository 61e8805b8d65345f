import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { WrittenSheet } from './written.ts'
import { fixedParts } from './xlsx/parts.ts'
import { sheetXml } from './xlsx/sheet-xml.ts'

/** The same workbook has the same bytes whenever it is written. */
const PACKED = { mtime: new Date(Date.UTC(2000, 0, 1)), forceDosTimestamp: true } as const

/**
 * A workbook as its rows come in; never more of it is held than one batch of rows. A row is asked for only when the
 * reader has taken what came before it.
 */
export async function* xlsxBytes(sheets: readonly WrittenSheet[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const sources = sheets.map((sheet) => Readable.from(sheetXml(sheet), { objectMode: false }))
  for (const source of sources) source.on('error', (error) => output.destroy(error))
  for (const [name, text] of fixedParts(sheets.map(({ name }) => name)))
    zip.addBuffer(Buffer.from(text), name, PACKED)
  for (const [at, source] of sources.entries())
    zip.addReadStream(source, `xl/worksheets/sheet${at + 1}.xml`, PACKED)
  zip.end()
  try {
    yield* output as AsyncIterable<Uint8Array>
  } finally {
    for (const source of sources) source.destroy()
  }
}
