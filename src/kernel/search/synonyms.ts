import { fold } from './fold.ts'

/** A word as people say it, and words that documents use instead of it. */
export interface Synonym {
  readonly word: string
  readonly means: string
}

/** A part of a run: a word of the list of synonyms, or what stands between such words. */
export interface Piece {
  readonly text: string
  readonly means: readonly string[]
}

/** Looks up synonyms, the longest first. */
export class Synonyms {
  readonly #means = new Map<string, string[]>()
  readonly #longest: number

  constructor(synonyms: Iterable<Synonym>) {
    let longest = 0
    for (const synonym of synonyms) {
      const [word, means] = [fold(synonym.word).trim(), fold(synonym.means).trim()]
      if (word === '' || means === '' || word === means) continue
      const known = this.#means.get(word)
      if (!known) this.#means.set(word, [means])
      else if (!known.includes(means)) known.push(means)
      longest = Math.max(longest, word.length)
    }
    this.#longest = longest
  }

  /** Words of the list. */
  words(): Iterable<string> {
    return this.#means.keys()
  }

  /** What is meant by a folded word. */
  of(word: string): readonly string[] {
    return this.#means.get(word) ?? []
  }

  /** Cuts a run at the words of the list, from its beginning, the longest word first. */
  cut(run: string): Piece[] {
    const pieces: Piece[] = []
    let plain = 0
    let place = 0
    const keep = (end: number) => {
      if (end > plain) pieces.push({ text: run.slice(plain, end), means: [] })
    }
    while (place < run.length) {
      const word = this.#at(run, place)
      if (word === undefined) {
        place += 1
        continue
      }
      keep(place)
      pieces.push({ text: word, means: this.of(word) })
      place += word.length
      plain = place
    }
    keep(run.length)
    return pieces
  }

  #at(run: string, place: number): string | undefined {
    for (let length = Math.min(this.#longest, run.length - place); length > 1; length -= 1) {
      const word = run.slice(place, place + length)
      if (this.#means.has(word)) return word
    }
    return undefined
  }
}
