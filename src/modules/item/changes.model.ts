import type { ItemFacts } from './facts.schema.ts'
import type { MaterialFacts } from './material.schema.ts'

/** A value as it is compared and shown: a word of an enumeration stays the word, lists of objects become lines. */
export type Shown = string | number | boolean | null | string[]

/** The content of a version. */
export interface Content {
  readonly facts: ItemFacts
  readonly materials: readonly MaterialFacts[]
}

/** One difference: a field of the item, or (with `seq`) a field of one material. */
export interface Change {
  readonly field: string
  readonly seq: number | null
  readonly before: Shown
  readonly after: Shown
}

const lineOf = (entry: object): string =>
  Object.entries(entry)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, value]) => (typeof value === 'object' && value !== null ? lineOf(value) : String(value)))
    .join(' · ')

function shown(value: unknown): Shown {
  if (value === undefined || value === null) return null
  if (!Array.isArray(value)) return value as string | number | boolean
  return value.map((entry: unknown) => (typeof entry === 'string' ? entry : lineOf(entry as object)))
}

const same = (a: Shown, b: Shown): boolean => JSON.stringify(a) === JSON.stringify(b)

function between(before: object | undefined, after: object | undefined, seq: number | null): Change[] {
  const old = new Map(Object.entries(before ?? {}))
  const young = new Map(Object.entries(after ?? {}))
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((field) => ({ field, seq, before: shown(old.get(field)), after: shown(young.get(field)) }))
    .filter((change) => !same(change.before, change.after))
}

const factsOfMaterial = ({ seq: _seq, ...rest }: MaterialFacts & { readonly id?: string }): object => {
  const { id: _id, ...facts } = rest
  return facts
}

/** What differs between two contents, in the order of the list; empty when they say the same. */
export function changesBetween(before: Content, after: Content): Change[] {
  const bySeq = (content: Content) => new Map(content.materials.map((m) => [m.seq, factsOfMaterial(m)]))
  const [old, young] = [bySeq(before), bySeq(after)]
  const seqs = [...new Set([...old.keys(), ...young.keys()])].sort((a, b) => a - b)
  return [
    ...between(before.facts, after.facts, null),
    ...seqs.flatMap((seq) => between(old.get(seq), young.get(seq), seq)),
  ]
}
