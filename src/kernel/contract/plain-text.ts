import { type FieldIssue, invalidInput } from '#kernel/errors'

/**
 * What no text of a person holds: control characters but tab and line ends, halves of characters, the mark that
 * a decoder leaves where bytes were none of its encoding, what turns the direction of the text around it, and
 * piles of more than ten marks on one letter.
 */
const DAMAGED = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffd-\uffff\p{Cs}]|\p{M}{11}/u

function issuesIn(value: unknown, path: string): FieldIssue[] {
  if (typeof value === 'string')
    return DAMAGED.test(value) ? [{ field: path, code: 'kernel.field.text' }] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => issuesIn(inner, path ? `${path}.${name}` : name))
}

/** The same value with every text in composed form (NFC), in which equal words are equal. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, composed(inner)]))
}

/**
 * Takes a validated value as text that can be stored, searched and shown. Its depth is bounded by its schema.
 * @returns the value in composed form
 * @throws Refusal `kernel.invalid-input` that names each field whose text is damaged
 */
export function plainText<T>(value: T): T {
  const issues = issuesIn(value, '')
  if (issues.length > 0) throw invalidInput({}, issues.slice(0, 8))
  return composed(value) as T
}
