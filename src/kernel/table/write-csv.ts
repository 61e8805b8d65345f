import { guarded } from './formula-guard.ts'
import type { Rows } from './written.ts'

const BOM = '\ufeff'
const BATCH_CHARS = 65_536

const quoted = (text: string, alone: boolean): string =>
  /[",;\t\r\n]/.test(text) || (alone && text === '') ? `"${text.replaceAll('"', '""')}"` : text

/** One line of a CSV table; no cell of it is a formula. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(guarded(cell), cells.length === 1)).join(',')}\r\n`

/** A CSV table as Excel opens it: UTF-8 with its mark, lines ended by CR LF (RFC 4180). */
export async function* csvBytes(headings: readonly string[], rows: Rows): AsyncGenerator<Uint8Array> {
  let text = BOM + csvLine(headings)
  for await (const batch of rows) {
    for (const cells of batch) {
      text += csvLine(cells)
      if (text.length < BATCH_CHARS) continue
      yield Buffer.from(text)
      text = ''
    }
  }
  if (text !== '') yield Buffer.from(text)
}
