import { partsOf, writeOutEdges } from '../../tokens/both-edges.ts'

const RULE = /([^{}]+)\{([^{}]*)\}/g
/** Controls without the look of the system: from 84 on without prefix. */
const APPEARANCE = /(^|[{;])appearance:([^;}]+)/g
/** Breaks inside of words that count for the width: from 80 on; before, under another property. */
const ANYWHERE = /(^|[{;])overflow-wrap:anywhere/g
/** Space between the items of a flex box: from 84 on. */
const GAP = /(?:^|;)gap:([^;]+)/
/** True in browsers that are too old for space in flex boxes; `inset` came three versions later. */
const TOO_OLD = '@supports not (inset:0)'

/** Places along the lines' own axis are left and right, mirrored where letters run from right to left. */
function placed(selector: string, body: string): string {
  const lines = body.replace(/inset-block-start:/g, 'top:').replace(/inset-block-end:/g, 'bottom:')
  if (!lines.includes('inset-inline-')) return `${selector}{${lines}}`
  const ltr = lines.replace(/inset-inline-start:/g, 'left:').replace(/inset-inline-end:/g, 'right:')
  const own = [...lines.matchAll(/inset-inline-(start|end):([^;]+)/g)]
  const rtl = own.map(([, edge, value]) =>
    edge === 'start' ? `right:${value};left:auto` : `left:${value};right:auto`,
  )
  const mirrored = selector.split(',').map((one) => `[dir=rtl] ${one}`)
  return `${selector}{${ltr}}${mirrored.join(',')}{${rtl.join(';')}}`
}

/** A margin after each item instead of the space between items, for browsers that have none. */
function spaced(selector: string, body: string): string {
  const gap = GAP.exec(body)?.[1]
  if (gap === undefined || body.includes('grid')) return ''
  const [row = '', column = row] = partsOf(gap)
  const items = (which: string) =>
    selector
      .split(',')
      .map((one) => `${one}>${which}`)
      .join(',')
  const beside = `${items(':not(:last-child)')}{margin-inline-end:${column}}`
  return `${TOO_OLD}{${beside}${items('*')}{margin-block-end:${row}}}`
}

/** Columns no narrower than a length, where the page is wide enough for any of ours and `min()` is not known. */
function wideColumns(selector: string, body: string): string {
  const columns = /grid-template-columns:([^;]*min\([^;]*)/.exec(body)?.[1]
  if (columns === undefined) return ''
  const plain = columns.replace(/\bmin\(100%,\s*([^)]+)\)/g, '$1')
  return `@media (min-width:40rem){${TOO_OLD}{${selector}{grid-template-columns:${plain}}}}`
}

/**
 * A minified sheet of ours in words that Chromium 78 knows: shorthands of edges are written out, places get sides, and
 * flex boxes keep their items apart, grids have columns on wide screens.
 */
export function lowerCss(css: string): string {
  const long = writeOutEdges(css)
    .replace(APPEARANCE, '$1-webkit-appearance:$2;appearance:$2')
    .replace(ANYWHERE, '$1word-break:break-word;overflow-wrap:anywhere')
  return long.replace(RULE, (_, selector: string, body: string) =>
    selector.startsWith('@')
      ? `${selector}{${body}}`
      : placed(selector, body) + spaced(selector, body) + wideColumns(selector, body),
  )
}
