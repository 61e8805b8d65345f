import type { Condition } from '../definition.ts'

const COMPARES =
  /^([\p{L}_][\p{L}\p{N}_:/.-]*)\s*(?:===?|=)\s*(?:'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|(true|false)|(null))$/u
const IS_SET = /^[\p{L}_][\p{L}\p{N}_:/.-]*$/u
const ENOUGH = /^nrOfCompletedInstances\s*>=\s*(\d+)$/

/** What stands within `${…}`, or behind `=` as in FEEL. */
const innerOf = (text: string): string | undefined =>
  /^[$#]\{\s*([^{}]*?)\s*\}$/.exec(text)?.[1] ?? /^=\s*(.*)$/.exec(text)?.[1]

/** A condition as text: `${a == 'x'}`; one without comparison asks for true. @returns nothing where it says more */
export function readCondition(text: string): Condition | undefined {
  const inner = innerOf(text) ?? ''
  const [, name, single, double, number, truth, nothing] = COMPARES.exec(inner) ?? []
  if (name === undefined) return IS_SET.test(inner) ? { var: inner, equals: true } : undefined
  if (number !== undefined) return { var: name, equals: Number(number) }
  if (truth !== undefined) return { var: name, equals: truth === 'true' }
  return { var: name, equals: nothing === undefined ? (single ?? double ?? '') : null }
}

export function writeCondition({ var: name, equals }: Condition): string {
  const quoted = typeof equals === 'string' && equals.includes("'") ? `"${equals}"` : `'${equals}'`
  return `\${${name} == ${typeof equals === 'string' ? quoted : String(equals)}}`
}

/** How many of a joint signing are enough. */
export const readNeed = (text: string): number | undefined => {
  const [, need] = ENOUGH.exec(innerOf(text) ?? text) ?? []
  return need === undefined ? undefined : Number(need)
}

export const writeNeed = (need: number): string => `\${nrOfCompletedInstances >= ${need}}`

/** How many sign: a number, or a variable that holds one. */
export function readCount(text: string): number | { var: string } | undefined {
  const inner = innerOf(text) ?? text
  if (/^\d+$/.test(inner)) return Number(inner)
  return IS_SET.test(inner) ? { var: inner } : undefined
}
