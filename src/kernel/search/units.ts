import type { Word } from './query.ts'
import { type Shelf, type Unit, waysMeant, waysOf } from './ways.ts'

type Slot = { readonly word: Word; readonly unit: Unit }

/** Words before and after an unknown one that may belong to it: an error cuts a word into pieces. */
const AROUND = 2

const isUnknown = ({ word, unit }: Slot): boolean => unit.ways.length === 0 && word.script === 'han'

/** Stretches of neighbouring Chinese words that include an unknown one, the longest first. */
function* stretches(slots: readonly Slot[], at: number): Generator<[from: number, to: number]> {
  for (let width = 2 * AROUND + 1; width >= 1; width -= 1)
    for (let from = Math.max(0, at - AROUND); from <= at; from += 1) {
      const to = from + width
      if (to <= at || to > slots.length || to > at + AROUND + 1) continue
      if (slots.slice(from, to).every(({ word }) => word.script === 'han' && word.means.length === 0))
        yield [from, to]
    }
}

function repaired(shelf: Shelf, slots: readonly Slot[]): readonly Slot[] {
  const at = slots.findIndex(isUnknown)
  if (at < 0) return slots
  for (const [from, to] of stretches(slots, at)) {
    const typed = slots
      .slice(from, to)
      .map(({ word }) => word.text)
      .join('')
    const ways = waysMeant(shelf, 'han', typed)
    if (ways.length === 0) continue
    const slot: Slot = { word: { script: 'han', text: typed, means: [] }, unit: { typed, ways } }
    return repaired(shelf, [...slots.slice(0, from), slot, ...slots.slice(to)])
  }
  const rest = repaired(shelf, slots.slice(at + 1))
  return [...slots.slice(0, at + 1), ...rest]
}

/** The words of a query with the ways in which documents have them; typing errors put right where nothing else helps. */
export function unitsOf(shelf: Shelf, words: readonly Word[]): Unit[] {
  const slots = words.map((word): Slot => {
    const ways = waysOf(shelf, word)
    const meant = ways.length > 0 || word.script === 'han' ? ways : waysMeant(shelf, word.script, word.text)
    return { word, unit: { typed: word.text, ways: meant } }
  })
  return repaired(shelf, slots).map(({ unit }) => unit)
}
