import { fold } from './fold.ts'
import table from './spellings.json' with { type: 'json' }

const SOUNDS: Readonly<Record<string, string>> = { ...table.arab, ...table.cyrillic, ...table.latin }
/** The longest first: `sh` is one sound. */
const SPELT = new RegExp(
  Object.keys(SOUNDS)
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gu',
)

/**
 * How a folded word of one of the alphabets of Uyghur and Kyrgyz (Arabic, Latin, Cyrillic) sounds, so that spellings of one
 * word meet: رۇخسەت, ruxset and рухсәт. Rough on purpose: letters that people mix up share a sound (`spellings.json`).
 */
const soundOf = (folded: string): string => folded.replace(SPELT, (letters) => SOUNDS[letters] ?? letters)

/** Sounds from which words are taken to begin alike, as the stem of an Arabic-script word is. */
const BEGINNING = 4
/** Words that one spelling stands for, at most. */
const MEANT = 24

/** Words of Arabic script by how they sound, language by language. */
export class Spellings {
  readonly #words = new Map<string, Map<string, Set<string>>>()
  readonly #written = new Map<string, string>()

  /** Takes a word of Arabic script as it is written. @param language of its text; empty where nobody said */
  add(written: string, language: string): void {
    const word = fold(written)
    if (!this.#written.has(word)) this.#written.set(word, written)
    const sound = soundOf(word)
    const known = this.#words.get(language) ?? new Map<string, Set<string>>()
    this.#words.set(language, known)
    for (const key of [sound, ...(sound.length > BEGINNING ? [`${sound.slice(0, BEGINNING)}*`] : [])]) {
      const words = known.get(key) ?? new Set()
      words.add(word)
      known.set(key, words)
    }
  }

  /** A folded word as documents write it; other words as they are. */
  asWritten(word: string): string {
    return this.#written.get(word) ?? word
  }

  /** Words that sound like one of another alphabet, and those that begin like it, the shortest first. */
  of(word: string, languages: readonly string[]): { readonly whole: string[]; readonly begun: string[] } {
    const sound = soundOf(word)
    const at = (key: string) =>
      [...new Set(languages.flatMap((language) => [...(this.#words.get(language)?.get(key) ?? [])]))]
        .toSorted((a, b) => a.length - b.length)
        .slice(0, MEANT)
    const whole = at(sound)
    const begun = sound.length > BEGINNING ? at(`${sound.slice(0, BEGINNING)}*`) : []
    return { whole, begun: begun.filter((other) => !whole.includes(other)) }
  }
}
