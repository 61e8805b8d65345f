import type { Upload } from '#kernel/files'
import { openTable, rowsOf, xlsxBytes } from '#kernel/table'

/** Everything of a stream. */
export async function allBytes(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}

/** A workbook of one sheet: headings, then rows. */
export async function workbook(
  name: string,
  [head = [], ...rows]: readonly (readonly string[])[],
): Promise<Upload> {
  const sheet = { name, columns: head.map((title) => ({ title })), rows: rowsOf(rows) }
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await allBytes(xlsxBytes([sheet])),
  }
}

/** Cells of every sheet of a file. */
export async function cellsOf(bytes: Uint8Array): Promise<string[][][]> {
  const { sheets } = await openTable(bytes)
  const all: string[][][] = []
  for (const sheet of sheets) {
    const rows: string[][] = []
    for await (const { cells } of sheet.rows()) rows.push([...cells])
    all.push(rows)
  }
  return all
}
