import { runsOf } from './runs.ts'
import { allWordsOf } from './segment.ts'

/** Letters of an agglutinative word that its forms have in common. */
const STEM = 4

/**
 * The term of all words of a language that begin alike; undefined for words too short to have a stem.
 * @param language of the text; empty where nobody said. Words of two languages that begin alike have nothing in common
 */
export const stemOf = (word: string, language: string): string | undefined => {
  const letters = Array.from(word)
  return letters.length > STEM ? `${letters.slice(0, STEM).join('')}*${language}` : undefined
}

/** Neighbouring letters, two by two. */
export function pairsOf(han: string): string[] {
  const letters = Array.from(han)
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** What a folded text is found by. Of short fields pairs of letters too, so that no cut of words hides a name. */
export function* termsOf(folded: string, short: boolean, language = ''): Generator<string> {
  for (const { script, text } of runsOf(folded)) {
    if (script === 'han') {
      const words = allWordsOf(text)
      yield* words
      if (short) {
        const cut = new Set(words)
        for (const pair of pairsOf(text)) if (!cut.has(pair)) yield pair
      }
    } else {
      yield text
      const stem = script === 'arab' ? stemOf(text, language) : undefined
      if (stem !== undefined) yield stem
    }
  }
}
