import { type Html, html } from './html.ts'
import { linesOf } from './picture-text.ts'

/** A step of the way, and what the way may turn into there. */
export interface PictureStep {
  readonly name: string
  /** How long it may take. */
  readonly limit?: string | undefined
  /** What comes out of the step for the applicant and goes on. */
  readonly paper?: string | undefined
  /** The way goes back to the step before it. */
  readonly back?: string | undefined
  /** The way ends here. */
  readonly end?: string | undefined
}

const WIDTH = 360
const MAIN = { left: 6, width: 190 }
const SIDE = { left: 220, width: 137 }
const PAD = 9
const GAP = 30
const SIDE_GAP = 10
const NAME = { size: 16, leading: 21 }
const NOTE = { size: 13, leading: 18 }

/** A box with its lines of text. */
interface Box {
  readonly left: number
  readonly width: number
  readonly kind: 'step' | 'back' | 'end'
  readonly lines: readonly { readonly text: string; readonly strong: boolean }[]
}

const letters = (width: number, size: number): number => (width - 2 * PAD) / size

function boxOf({ name, limit, paper }: PictureStep): Box {
  const notes = [limit, paper].flatMap((text) =>
    text === undefined ? [] : linesOf(text, letters(MAIN.width, NOTE.size)),
  )
  return {
    ...MAIN,
    kind: 'step',
    lines: [
      ...linesOf(name, letters(MAIN.width, NAME.size)).map((text) => ({ text, strong: true })),
      ...notes.map((text) => ({ text, strong: false })),
    ],
  }
}

const sideOf = (text: string, kind: 'back' | 'end'): Box => ({
  ...SIDE,
  kind,
  lines: linesOf(text, letters(SIDE.width, NOTE.size)).map((line) => ({ text: line, strong: false })),
})

const leadingOf = (strong: boolean): number => (strong ? NAME : NOTE).leading

const heightOf = ({ lines }: Box): number =>
  2 * PAD + lines.reduce((sum, { strong }) => sum + leadingOf(strong), 0)

/** A box with its text in the middle; it may be higher than its text. */
function drawn(box: Box, top: number, height = heightOf(box)): Html {
  const middle = box.left + box.width / 2
  let y = top + PAD + (height - heightOf(box)) / 2
  const texts = box.lines.map(({ text, strong }) => {
    y += leadingOf(strong)
    const kind = strong ? 'picture-name' : 'picture-note'
    return html`<text x="${middle}" y="${y - 5}" text-anchor="middle" class="${kind}">${text}</text>`
  })
  return html`<rect x="${box.left}" y="${top}" width="${box.width}" height="${height}" rx="4" class="picture-${box.kind}"/>${texts}`
}

const line = (path: string): Html => html`<path d="${path}" class="picture-line"/>`
const tip = (path: string): Html => html`<path d="${path}" class="picture-tip"/>`

/** An arrow downwards, to the right, or back to the left: its line and its tip. */
const down = (x: number, from: number, to: number): Html =>
  html`${line(`M${x} ${from}V${to - 6}`)}${tip(`M${x - 5} ${to - 7}h10l-5 7z`)}`
const right = (from: number, to: number, y: number): Html =>
  html`${line(`M${from} ${y}H${to - 6}`)}${tip(`M${to - 7} ${y - 5}v10l7-5z`)}`
const around = (x: number, from: number, to: number, y: number): Html =>
  html`${line(`M${x} ${from}V${y}H${to + 6}`)}${tip(`M${to + 7} ${y - 5}v10l-7-5z`)}`

/** A step and what stands beside it, with how high they are together. */
interface Row {
  readonly box: Box
  readonly sides: readonly Box[]
  readonly height: number
}

function rowOf(step: PictureStep): Row {
  const box = boxOf(step)
  const sides = [
    ...(step.back === undefined ? [] : [sideOf(step.back, 'back')]),
    ...(step.end === undefined ? [] : [sideOf(step.end, 'end')]),
  ]
  const beside = sides.reduce((sum, side) => sum + heightOf(side) + SIDE_GAP, -SIDE_GAP)
  return { box, sides, height: Math.max(heightOf(box), beside) }
}

/** What stands beside a step, from its top on; the way back leads to the middle of the step before it. */
function sidesOf({ sides }: Row, top: number, before: number): Html[] {
  const edge = MAIN.left + MAIN.width
  let y = top
  return sides.map((side) => {
    const at = y
    y += heightOf(side) + SIDE_GAP
    const back = side.kind === 'back' ? around(SIDE.left + SIDE.width / 2, at, edge, before) : null
    return html`${right(edge, SIDE.left, at + heightOf(side) / 2)}${back}${drawn(side, at)}`
  })
}

/**
 * 办理流程图: the steps one below the other, beside them where the way goes back or ends. Screen readers say `label` instead; the
 * steps stand below in words.
 */
export function processPicture({ steps, label }: { steps: readonly PictureStep[]; label: string }): Html {
  const rows = steps.map(rowOf)
  const middle = MAIN.left + MAIN.width / 2
  let top = 4
  let before = 0
  const parts = rows.map((row, at) => {
    const last = at === rows.length - 1
    const next = top + row.height
    // A box is as high as what stands beside it, so that every arrow leaves from its edge.
    const part = html`${sidesOf(row, top, before)}${drawn(row.box, top, row.height)}${last ? null : down(middle, next, next + GAP)}`
    before = top + row.height / 2
    top = next + GAP
    return part
  })
  const height = top - GAP + 4
  return html`<svg class="process-picture" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${label}" focusable="false">${parts}</svg>`
}
