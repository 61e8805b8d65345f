import type { QrMatrix } from './qr-matrix.ts'

/** Modules of white around a code, which readers need (ISO/IEC 18004). */
const QUIET = 4

/** A code as it is drawn: dark runs of modules as one path, in units of a module. */
export interface QrPath {
  /** Width and height with the quiet zone. */
  readonly side: number
  /** Path data of SVG. */
  readonly path: string
}

const runsOf = (row: readonly boolean[], y: number): string =>
  row
    .map((dark, x) => {
      if (!dark || row[x - 1] === true) return ''
      const end = row.indexOf(false, x)
      const length = (end < 0 ? row.length : end) - x
      return `M${x + QUIET} ${y + QUIET}h${length}v1h-${length}z`
    })
    .join('')

/** A code as path data of SVG, with its quiet zone. */
export const qrPath = (matrix: QrMatrix): QrPath => ({
  side: matrix.length + 2 * QUIET,
  path: matrix.map(runsOf).join(''),
})
