import type { WrittenColumn, WrittenSheet } from '../written.ts'
import { xmlCell, xmlText } from './escape.ts'
import { serialOfDay } from './number-text.ts'
import { MAIN, STYLES } from './parts.ts'

const BATCH_CHARS = 65_536
const LAST_ROW = 1_048_576
/** Longest list of values that a drop-down may spell out, quotes not counted (Excel's own limit). */
const LIST_LIMIT = 255

/** Letters of a column, from 0. */
export const columnLetters = (at: number): string =>
  (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

/** A cell that is text and nothing else: a beginning that looks like a formula is harmless in it. */
const textCell = (reference: string, text: string, style: number): string =>
  text === ''
    ? `<c r="${reference}" s="${style}"/>`
    : `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlCell(text)}</t></is></c>`

/** A day as spreadsheets count it, so that it can be sorted and filtered by month; everything else is text. */
function valueCell(reference: string, text: string): string {
  const serial = serialOfDay(text)
  return serial === undefined
    ? textCell(reference, text, STYLES.text)
    : `<c r="${reference}" s="${STYLES.day}"><v>${serial}</v></c>`
}

const rowXml = (
  number: number,
  cells: readonly string[],
  cellXml: (reference: string, text: string, at: number) => string,
): string =>
  `<row r="${number}">${cells.map((cell, at) => cellXml(`${columnLetters(at)}${number}`, cell, at)).join('')}</row>`

/** Half-width characters that a text takes. */
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u02ff' ? 2 : 1), 0)

function validation(column: WrittenColumn, at: number): string {
  const { allowed = [], note, title } = column
  const list = allowed.join(',')
  const spelled = allowed.length > 0 && list.length <= LIST_LIMIT && !allowed.some((one) => one.includes(','))
  if (!spelled && !note) return ''
  const range = `${columnLetters(at)}2:${columnLetters(at)}${LAST_ROW}`
  const prompt = note
    ? ` showInputMessage="1" promptTitle="${xmlText(title.slice(0, 32))}" prompt="${xmlText(note.slice(0, 255))}"`
    : ''
  return spelled
    ? `<dataValidation type="list" allowBlank="1" showErrorMessage="1"${prompt} sqref="${range}"><formula1>"${xmlText(list)}"</formula1></dataValidation>`
    : `<dataValidation allowBlank="1"${prompt} sqref="${range}"/>`
}

function head(columns: readonly WrittenColumn[]): string {
  const cols = columns
    .map(({ title, width }, at) => {
      const characters = Math.min(60, Math.max(8, (width ?? widthOf(title)) + 2))
      return `<col min="${at + 1}" max="${at + 1}" width="${characters}" style="${STYLES.text}" customWidth="1"/>`
    })
    .join('')
  const headCell = (reference: string, title: string, at: number) =>
    textCell(reference, title, columns[at]?.required ? STYLES.required : STYLES.heading)
  const titles = columns.map(({ title }) => title)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>${rowXml(1, titles, headCell)}`
}

function foot(columns: readonly WrittenColumn[]): string {
  const rules = columns.map(validation).filter(Boolean)
  const validations =
    rules.length > 0 ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>` : ''
  return `</sheetData>${validations}</worksheet>`
}

/** The XML of a sheet as its rows come in: headings in a row that stays in view, then rows of text and days. */
export async function* sheetXml({ columns, rows }: WrittenSheet): AsyncGenerator<Buffer> {
  let text = head(columns)
  let number = 1
  for await (const batch of rows) {
    for (const cells of batch) {
      text += rowXml(++number, cells, valueCell)
      if (text.length < BATCH_CHARS) continue
      yield Buffer.from(text)
      text = ''
    }
  }
  yield Buffer.from(text + foot(columns))
}
