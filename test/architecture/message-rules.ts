import { type AstNode, nameOf, nodesOf, textOf } from './ast.ts'
import type { Violation } from './import-rules.ts'
import { placeOf } from './place.ts'
import type { Source } from './source.ts'

const CODE = /^[a-z]+(\.[a-z][a-z0-9-]*)+$/

function codeOf(node: AstNode): string | undefined {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const callee = nameOf(node.callee)
    return callee === 'refusal' || callee === 'Refusal' ? textOf((node.arguments as unknown[])[0]) : undefined
  }
  if (node.type !== 'Property' || nameOf(node.key) !== 'code') return undefined
  const text = textOf(node.value)
  return text !== undefined && CODE.test(text) ? text : undefined
}

/** Codes that may leave the server, as the product's code writes them: of refusals and of refused fields. */
export function refusalCodes(sources: readonly Source[]): string[] {
  const found = sources
    .filter(({ path }) => path.startsWith('src/') && !placeOf(path).proof)
    .flatMap(({ program }) => [...nodesOf(program)].map(codeOf))
  return [...new Set(found.filter((code) => code !== undefined))].sort()
}

/** Texts of one language: namespace, key, text. */
export type Texts = ReadonlyMap<string, string>

/** Every code has a text in every language. */
export const codesWithoutText = (
  codes: readonly string[],
  texts: Texts,
  keyOf: (code: string) => string,
): Violation[] =>
  codes.filter((code) => !texts.has(keyOf(code))).map((code) => `${code}: no text ${keyOf(code)}`)

const MUST_HAVE_BOTH = /^public:|:refusal\./

/** Keys that one language has and the other lacks, where both must have them: refusals and public pages. */
export const missingTexts = (texts: Texts, other: Texts): Violation[] =>
  [...texts.keys()]
    .filter((key) => MUST_HAVE_BOTH.test(key) && !other.has(key))
    .map((key) => `${key}: in one language only`)

const placesOf = (text: string): string => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join(' ')

/** Both languages of a text put in the same values. */
export const unequalPlaces = (texts: Texts, other: Texts): Violation[] =>
  [...texts].flatMap(([key, text]) => {
    const twin = other.get(key)
    return twin !== undefined && placesOf(text) !== placesOf(twin)
      ? [`${key}: other values in the other language`]
      : []
  })
