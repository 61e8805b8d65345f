/** Shorthands of both edges of an axis: Chromium knows them from 87 on, the two of each edge from 69 on. */
const BOTH_EDGES = /(^|[{;])(margin|padding|inset)-(inline|block):([^;}]+)/g

/** The parts of a value of a style sheet, split at the spaces outside of brackets. */
export function partsOf(value: string): string[] {
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

/** A minified sheet in which the edges of an axis are written out one by one. */
export const writeOutEdges = (css: string): string => css.replace(BOTH_EDGES, edges)
