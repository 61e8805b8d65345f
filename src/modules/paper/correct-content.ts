import { wrongNotFound } from './paper.errors.ts'

/** One error of the text and what it should say. */
export interface Correction {
  readonly wrong: string
  readonly right: string
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Addresses and hashes are no text of the paper. */
const KEPT = new Set(['url', 'act', 'digest'])

function replaced(value: Json, { wrong, right }: Correction): Json {
  if (typeof value === 'string') return value.replaceAll(wrong, right)
  if (Array.isArray(value)) return value.map((one) => replaced(one, { wrong, right }))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, KEPT.has(key) ? one : replaced(one, { wrong, right })]),
  )
}

/**
 * The content of a paper with its errors corrected wherever they stand.
 * @throws Refusal `paper.wrong-not-found`, which names the place of the first correction that changes nothing, from 1
 */
export function corrected(content: object, corrections: readonly Correction[]): object {
  return corrections.reduce<object>((before, correction, at) => {
    const after = replaced(before as Json, correction)
    if (JSON.stringify(after) === JSON.stringify(before)) throw wrongNotFound({ at: at + 1 })
    return Object(after)
  }, content)
}
