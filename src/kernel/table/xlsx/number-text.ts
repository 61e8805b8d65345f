/** How a number is shown: as it is, as a day and time, or filled up with zeros. */
export type NumberShape =
  | { readonly kind: 'plain' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'padded'; readonly digits: number }

/** What a number says as text; lost where the spreadsheet no longer holds all digits. */
export type NumberText = { readonly text: string; readonly lost: boolean }

const DAY_MS = 86_400_000
/** Day 0 of the two calendars of workbooks; 1900 counts a 29 February that was not. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const
/** Digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15

/** Numbers of built-in formats that show days and times (ECMA-376 18.8.30, with those of Chinese systems). */
const MOMENTS = new Set([
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47],
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58],
])

/** How numbers of a format are shown. @param code its code, where the workbook declares one */
export function shapeOf(id: number, code: string | undefined): NumberShape {
  if (code === undefined) return MOMENTS.has(id) ? { kind: 'moment' } : { kind: 'plain' }
  if (/^0+$/.test(code)) return { kind: 'padded', digits: code.length }
  const letters = code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').replace(/general/gi, '')
  return /[ymdhs]/i.test(letters) ? { kind: 'moment' } : { kind: 'plain' }
}

function momentText(serial: number, epoch: 1900 | 1904): string {
  const at = new Date(EPOCHS[epoch] + Math.round(serial * 86_400) * 1000)
  if (Number.isNaN(at.getTime())) return String(serial)
  const [day = '', time = ''] = at.toISOString().slice(0, 19).split('T')
  if (serial < 1) return time
  return at.getTime() % DAY_MS === 0 ? day : `${day} ${time}`
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** The first day that both ways of counting from 1900 give the same number. */
const FIRST_SERIAL = 61

/** The number of a day that is written `YYYY-MM-DD`; undefined for every other text. */
export function serialOfDay(text: string): number | undefined {
  if (!DAY.test(text)) return undefined
  const serial = (Date.parse(text) - EPOCHS[1900]) / DAY_MS
  return serial >= FIRST_SERIAL && momentText(serial, 1900) === text ? serial : undefined
}

/** The text of a number of a workbook. Days become `YYYY-MM-DD`. */
export function numberText(raw: string, shape: NumberShape, epoch: 1900 | 1904): NumberText {
  const value = Number(raw)
  if (!Number.isFinite(value)) return { text: raw, lost: false }
  if (shape.kind === 'moment' && value >= 0) return { text: momentText(value, epoch), lost: false }
  const text = String(Number(value.toPrecision(KEPT_DIGITS)))
  if (Math.abs(value) >= 10 ** KEPT_DIGITS) return { text, lost: true }
  return { text: shape.kind === 'padded' ? text.padStart(shape.digits, '0') : text, lost: false }
}
