import { editDistance, errorsAllowed, lettersOf, mayBeNear } from './edit-distance.ts'
import { syllablesOf } from './pinyin.ts'
import { runsOf } from './runs.ts'
import { wordsOf } from './segment.ts'

/** Words of a phrase, and letters of it, at most. */
const WORDS = 4
const LETTERS = 12
/** Phrases that a beginning stands for, at most. */
const COMPLETIONS = 12
/** Letters from which one error and two errors are believed: of Chinese, and of Latin letters. */
const HAN_ERRORS = [3, 6] as const
const LATIN_ERRORS = [5, 9] as const

/** Up to four neighbouring words of a short field, and how often they stand there. */
export interface Phrase {
  readonly text: string
  readonly pinyin: string
  readonly initials: string
  readonly times: number
}

type Key = 'text' | 'pinyin' | 'initials'

const byKey = (key: Key) => (a: Phrase, b: Phrase) =>
  a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : b.times - a.times

function* phrasesOf(folded: string): Generator<Omit<Phrase, 'times'>> {
  for (const { script, text } of runsOf(folded)) {
    if (script === 'arab') continue
    if (script === 'latin') {
      yield { text, pinyin: text, initials: text }
      continue
    }
    const words = wordsOf(text)
    const syllables = syllablesOf(text)
    if (syllables.length !== Array.from(text).length) continue
    let start = 0
    for (const [index, first] of words.entries()) {
      let length = 0
      for (const word of words.slice(index, index + WORDS)) {
        length += Array.from(word).length
        if (length > LETTERS) break
        const sounds = syllables.slice(start, start + length)
        const letters = Array.from(text).slice(start, start + length)
        yield {
          text: letters.join(''),
          pinyin: sounds.join(''),
          initials: sounds.map((sound) => sound.slice(0, 1)).join(''),
        }
      }
      start += Array.from(first).length
    }
  }
}

/** First place of the sorted list whose key is not before `wanted`. */
function placeOf(sorted: readonly Phrase[], key: Key, wanted: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.[key] ?? '') < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** What names of documents are found by beside their words: sound, initials, beginnings, and words that look nearly so. */
export class Phrasebook {
  readonly #sorted: Readonly<Record<Key, readonly Phrase[]>>
  /** Letters of the phrases, in the order of `#sorted`. */
  readonly #letters: Readonly<Record<'text' | 'pinyin', Int32Array>>

  /** @param names folded texts of short fields */
  constructor(names: Iterable<string>) {
    const counted = new Map<string, { phrase: Omit<Phrase, 'times'>; times: number }>()
    for (const name of names) {
      for (const phrase of phrasesOf(name)) {
        const known = counted.get(phrase.text)
        if (known) known.times += 1
        else counted.set(phrase.text, { phrase, times: 1 })
      }
    }
    const all = [...counted.values()].map(({ phrase, times }): Phrase => ({ ...phrase, times }))
    this.#sorted = {
      text: all.toSorted(byKey('text')),
      pinyin: all.toSorted(byKey('pinyin')),
      initials: all.toSorted(byKey('initials')),
    }
    this.#letters = {
      text: Int32Array.from(this.#sorted.text, ({ text }) => lettersOf(text)),
      pinyin: Int32Array.from(this.#sorted.pinyin, ({ pinyin }) => lettersOf(pinyin)),
    }
  }

  /** Phrases whose key is the word, or begins with it; the whole ones first, then the shortest, at most twelve. */
  beginning(key: Key, word: string): Phrase[] {
    const sorted = this.#sorted[key]
    const found: Phrase[] = []
    const start = placeOf(sorted, key, word)
    for (let place = start; place < sorted.length && found.length < 50 * COMPLETIONS; place += 1) {
      const phrase = sorted[place]
      if (!phrase?.[key].startsWith(word)) break
      found.push(phrase)
    }
    const whole = found.filter((phrase) => phrase[key] === word)
    const longer = found.filter((phrase) => phrase[key] !== word)
    const shortest = longer.toSorted((a, b) => a.text.length - b.text.length || b.times - a.times)
    return [...whole, ...shortest].slice(0, COMPLETIONS)
  }

  /** The phrase that a Chinese word was probably meant for: it sounds the same, or few letters differ. */
  nearestHan(word: string): Phrase | undefined {
    const sound = syllablesOf(word).join('')
    const same = this.beginning('pinyin', sound).filter(
      (phrase) => phrase.pinyin === sound && phrase.text.length === word.length && word.length > 1,
    )
    return same[0] ?? this.#nearest('text', word, errorsAllowed(word.length, ...HAN_ERRORS))
  }

  /** The phrase whose pinyin was probably meant. */
  nearestLatin(word: string): Phrase | undefined {
    return this.#nearest('pinyin', word, errorsAllowed(word.length, ...LATIN_ERRORS))
  }

  #nearest(key: 'text' | 'pinyin', word: string, errors: number): Phrase | undefined {
    if (errors === 0) return undefined
    const letters = lettersOf(word)
    const known = this.#letters[key]
    let best: { phrase: Phrase; distance: number } | undefined
    for (const [place, phrase] of this.#sorted[key].entries()) {
      const most = best ? Math.min(errors, best.distance) : errors
      if (!mayBeNear(letters, known[place] ?? 0, most)) continue
      const distance = editDistance(word, phrase[key], most)
      if (distance > most) continue
      if (!best || distance < best.distance || phrase.times > best.phrase.times) best = { phrase, distance }
    }
    return best?.phrase
  }
}
