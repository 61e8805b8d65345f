import { invalidInput } from '#kernel/errors'

/** Values, each member of a list or object counted, that one input may hold. */
const MAX_VALUES = 10_000
const MAX_DEPTH = 32

interface Step {
  readonly value: unknown
  readonly depth: number
}

/** Values in a field, or infinitely many where it is nested too deep. Walks without recursion. */
function valuesIn(field: unknown, most: number): number {
  const open: Step[] = [{ value: field, depth: 1 }]
  let count = 0
  for (let step = open.pop(); step; step = open.pop()) {
    count++
    const { value, depth } = step
    if (typeof value !== 'object' || value === null) continue
    if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY
    const inner = Object.values(value)
    if (count + open.length + inner.length > most) return Number.POSITIVE_INFINITY
    for (const one of inner) open.push({ value: one, depth: depth + 1 })
  }
  return count
}

/**
 * Refuses, before it is looked at more closely, an input that holds too much or is nested too deep: its validation
 * would take longer than anybody waits.
 * @throws Refusal `kernel.invalid-input` that names the field
 */
export function boundInput(input: Readonly<Record<string, unknown>>): void {
  let left = MAX_VALUES
  for (const [field, value] of Object.entries(input)) {
    left -= valuesIn(value, left)
    if (left < 0) throw invalidInput({}, [{ field, code: 'kernel.field.too-much' }])
  }
}
