import type { PDFPage } from '@cantoo/pdf-lib'

const SIZE = 10
const MARGIN = 18
/** Width of a figure of Helvetica, in thousandths of its size. */
const FIGURE = 0.556
const PADDING = 3

interface Way {
  /** Along the line, in the page's own coordinates. */
  readonly along: readonly [number, number]
  readonly up: readonly [number, number]
}

/** How a line lies that is read upright once the page is turned clockwise by so many degrees. */
const WAYS: Readonly<Record<number, Way>> = {
  0: { along: [1, 0], up: [0, 1] },
  90: { along: [0, 1], up: [-1, 0] },
  180: { along: [-1, 0], up: [0, -1] },
  270: { along: [0, -1], up: [1, 0] },
}

const UPRIGHT: Way = { along: [1, 0], up: [0, 1] }

const round = (n: number): number => Math.round(n * 100) / 100

/** The corner of a box that lies farthest along and up. */
function cornerOf(
  { x, y, width, height }: ReturnType<PDFPage['getCropBox']>,
  { along, up }: Way,
): [number, number] {
  const right = along[0] + up[0] > 0
  const top = along[1] + up[1] > 0
  return [right ? x + width : x, top ? y + height : y]
}

/** Operators that write the running number in the upper right corner of a page as it is read, on white. */
export function numberStamp(page: PDFPage, number: number, font: string): string {
  const turn = ((page.getRotation().angle % 360) + 360) % 360
  const way = WAYS[turn] ?? UPRIGHT
  const { along, up } = way
  const text = String(number)
  const width = text.length * FIGURE * SIZE
  const [cx, cy] = cornerOf(page.getCropBox(), way)
  const at = (axis: 0 | 1, corner: number) =>
    round(corner - along[axis] * (width + MARGIN) - up[axis] * (MARGIN + SIZE))
  const matrix = [...along, ...up, at(0, cx), at(1, cy)].join(' ')
  const box = `${-PADDING} ${-PADDING} ${round(width + 2 * PADDING)} ${SIZE + PADDING} re f`
  return `q ${matrix} cm 1 g ${box} 0 g BT ${font} ${SIZE} Tf (${text}) Tj ET Q\n`
}
