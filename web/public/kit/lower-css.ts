/** Shorthands of both edges of an axis: Chromium knows them from 87 on, the two of each edge from 69 on. */
const BOTH_EDGES = /(^|[{;])(margin|padding|inset)-(inline|block):([^;}]+)/g
const RULE = /([^{}]+)\{([^{}]*)\}/g
/** Controls without the look of the system: from 84 on without prefix. */
const APPEARANCE = /(^|[{;])appearance:([^;}]+)/g
/** Space between the items of a flex box: from 84 on. */
const GAP = /(?:^|;)gap:([^;]+)/
/** True in browsers that are too old for space in flex boxes; `inset` came three versions later. */
const TOO_OLD = '@supports not (inset:0)'

/** The parts of a value, split at the spaces outside of brackets. */
function partsOf(value: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of value.trim()) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === ' ' && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + character)
  }
  return parts
}

function edges(_: string, before: string, box: string, axis: string, value: string): string {
  const [start = '', end = start] = partsOf(value)
  return `${before}${box}-${axis}-start:${start};${box}-${axis}-end:${end}`
}

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
  const items = selector.split(',').map((one) => `${one}>*`)
  return `${TOO_OLD}{${items.join(',')}{margin-inline-end:${column};margin-block-end:${row}}}`
}

/**
 * A minified sheet of ours in words that Chromium 78 knows: shorthands of edges are written out, places get sides, and
 * flex boxes keep their items apart.
 */
export function lowerCss(css: string): string {
  const long = css.replace(BOTH_EDGES, edges).replace(APPEARANCE, '$1-webkit-appearance:$2;appearance:$2')
  return long.replace(RULE, (_, selector: string, body: string) =>
    selector.startsWith('@') ? `${selector}{${body}}` : placed(selector, body) + spaced(selector, body),
  )
}
