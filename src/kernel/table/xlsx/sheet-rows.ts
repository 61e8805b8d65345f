import type { CellIssue, RawRow, TableLimits } from '../row.ts'
import { tooManyColumns, tooManyRows } from '../table.errors.ts'
import type { Archive } from './archive.ts'
import { cellText } from './escape.ts'
import { type Markup, markupOf } from './markup.ts'
import { numberText } from './number-text.ts'
import type { SheetRef, Workbook } from './workbook.ts'

type Attributes = Extract<Markup, { kind: 'open' }>['attributes']

const LETTER_A = 64

/** Place of a cell in its row, from 0, of a reference such as `AB12`. */
function placeOf(reference: string): number {
  let place = 0
  for (const char of reference) {
    const letter = char.charCodeAt(0) - LETTER_A
    if (letter < 1 || letter > 26) break
    place = place * 26 + letter
  }
  return place - 1
}

/** One cell while its pieces come in. */
class OpenCell {
  readonly at: number
  readonly #type: string
  readonly #style: number
  #text = ''
  #within = false
  #spoken = 0

  constructor({ r, t, s }: Attributes, next: number) {
    this.at = r === undefined ? next : placeOf(r)
    this.#type = t ?? 'n'
    this.#style = Number(s ?? 0)
  }

  take(piece: Markup): void {
    if (piece.kind === 'text') this.#text += this.#within && this.#spoken === 0 ? piece.text : ''
    else if (piece.name === 'v' || piece.name === 't') this.#within = piece.kind === 'open'
    else if (piece.name === 'rPh') this.#spoken += piece.kind === 'open' ? 1 : -1
  }

  /** The text that a person sees in the cell, and the code of what is wrong with it. */
  read({ texts, shapes, epoch }: Workbook): { text: string; code?: string } {
    const raw = this.#text
    if (raw === '') return { text: '' }
    switch (this.#type) {
      case 's':
        return { text: texts[Number(raw)] ?? '' }
      case 'b':
        return { text: raw === '1' ? 'TRUE' : 'FALSE' }
      case 'e':
        return { text: raw, code: 'kernel.table-cell-error' }
      case 'n': {
        const { text, lost } = numberText(raw, shapes[this.#style] ?? { kind: 'plain' }, epoch)
        return lost ? { text, code: 'kernel.table-number-lost' } : { text }
      }
      default:
        return { text: cellText(raw) }
    }
  }
}

/** One row while its cells come in. */
class OpenRow {
  readonly line: number
  readonly #cells: string[] = []
  readonly #issues: CellIssue[] = []
  #next = 0

  constructor({ r }: Attributes, next: number) {
    this.line = r === undefined ? next : Number(r)
  }

  /** Place of a cell that does not say its own. */
  get next(): number {
    return this.#next
  }

  get isEmpty(): boolean {
    return this.#cells.length === 0
  }

  add(cell: OpenCell, workbook: Workbook, limits: TableLimits): void {
    const { at } = cell
    this.#next = at + 1
    const { text, code } = cell.read(workbook)
    if (text === '') return
    if (at < 0 || at >= limits.columns) throw tooManyColumns({ limit: limits.columns })
    while (this.#cells.length < at) this.#cells.push('')
    this.#cells[at] = text
    if (code !== undefined) this.#issues.push({ at, code })
    if (text.length > limits.cell)
      this.#issues.push({ at, code: 'kernel.table-cell-long', params: { limit: limits.cell } })
  }

  close = (): RawRow => ({ line: this.line, cells: this.#cells, issues: this.#issues })
}

/**
 * Rows of a sheet that hold something, one after another. Formulas give the value that was last seen.
 * @throws Refusal `kernel.table-workbook-unreadable`, `kernel.table-too-many-rows`, `kernel.table-too-many-columns`
 */
export async function* sheetRows(
  archive: Archive,
  workbook: Workbook,
  sheet: SheetRef,
  limits: TableLimits,
): AsyncGenerator<RawRow> {
  let row: OpenRow | undefined
  let cell: OpenCell | undefined
  let line = 0
  let rows = 0
  for await (const piece of markupOf(await archive.open(sheet.entry))) {
    if (piece.kind === 'open' && piece.name === 'row') row = new OpenRow(piece.attributes, line + 1)
    else if (piece.kind === 'open' && piece.name === 'c')
      cell = new OpenCell(piece.attributes, row?.next ?? 0)
    else if (piece.kind === 'close' && piece.name === 'c') {
      if (row && cell) row.add(cell, workbook, limits)
      cell = undefined
    } else if (piece.kind === 'close' && piece.name === 'row' && row) {
      line = row.line
      if (!row.isEmpty) {
        if (++rows > limits.rows) throw tooManyRows({ limit: limits.rows })
        yield row.close()
      }
      row = undefined
    } else cell?.take(piece)
  }
}
