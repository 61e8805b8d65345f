import { fold } from './fold.ts'
import { placeOfDoc } from './matches.ts'
import { Phrasebook } from './phrasebook.ts'
import { type Mention, PostingsBuilder } from './postings.ts'
import { wordsAsked } from './query.ts'
import { runsOf } from './runs.ts'
import { Spellings } from './spelling.ts'
import { type Synonym, Synonyms } from './synonyms.ts'
import { termsOf } from './terms.ts'
import { topOf } from './top.ts'
import { unitsOf } from './units.ts'
import type { Shelf, Unit, WayKind } from './ways.ts'

/** Characters of one text that count. */
const TEXT_LENGTH = 20_000
/** What a name that is the very words is ahead by. */
const VERY_NAME = 1000

/** A field of documents. */
export interface FieldSpec {
  /** How much a mention in it counts, above 0. */
  readonly weight: number
  /** Holds titles and names: found by pinyin, initials and with typing errors too. */
  readonly short?: boolean
}

/** A text in a language whose words have stems of their own. */
export interface SaidText {
  readonly text: string
  readonly language: string
}

/** A document: its texts by field; missing fields are empty. */
export interface SearchDocument<F extends string> {
  readonly id: string
  readonly texts: Readonly<Partial<Record<F, readonly (string | SaidText)[]>>>
}

/** Why a document was found: one word of the query and the word of the document. */
export interface Reason<F extends string> {
  readonly kind: WayKind
  readonly typed: string
  readonly found: string
  readonly via?: string | undefined
  readonly fields: readonly F[]
}

/** A document that was found. */
export interface Hit<F extends string> {
  readonly id: string
  readonly score: number
  readonly reasons: readonly Reason<F>[]
}

/** What a query found. */
export interface Finding<F extends string> {
  /** Every document found, in no order. */
  readonly ids: readonly string[]
  /** Words of the query that no document has. */
  readonly unknown: readonly string[]
  /** The best, at most `size`, of those that `fits` takes. */
  readonly top: (size: number, fits?: (id: string) => boolean) => Hit<F>[]
}

/** Texts to find words in; see the README. Never changes once it is built. */
export class SearchIndex<F extends string> {
  readonly #shelf: Omit<Shelf, 'languages'>
  readonly #languages: ReadonlySet<string>
  readonly #fields: readonly F[]
  readonly #ids: readonly string[]
  readonly #named: ReadonlyMap<string, readonly number[]>

  /** @param fields at most eight @param documents each id once */
  constructor(
    fields: Readonly<Record<F, FieldSpec>>,
    documents: Iterable<SearchDocument<F>>,
    synonyms: Iterable<Synonym> = [],
  ) {
    this.#fields = Object.keys(fields) as F[]
    const known = new Synonyms(synonyms)
    const postings = new PostingsBuilder()
    const named = new Map<string, number[]>()
    const spellings = new Spellings()
    const languages = new Set([''])
    const ids: string[] = []
    for (const document of documents) {
      const mentions = new Map<string, Mention>()
      for (const [bit, field] of this.#fields.entries()) {
        const { weight, short = false } = fields[field]
        for (const given of document.texts[field] ?? []) {
          const { text, language } = typeof given === 'string' ? { text: given, language: '' } : given
          const folded = fold(text.slice(0, TEXT_LENGTH))
          languages.add(language)
          for (const term of termsOf(folded, short, language)) mention(mentions, term, weight, bit)
          for (const run of runsOf(text.slice(0, TEXT_LENGTH).normalize('NFC')))
            if (run.script === 'arab') spellings.add(run.text, language)
          if (short) remember(named, folded, ids.length)
        }
      }
      postings.add(mentions)
      ids.push(document.id)
    }
    this.#ids = ids
    this.#named = named
    this.#shelf = {
      postings: postings.build(),
      book: new Phrasebook([...named.keys(), ...known.words()]),
      synonyms: known,
      spellings,
    }
    this.#languages = languages
  }

  /**
   * Documents that have as many of the words as any document has.
   * @param language that is asked in: stems and spellings of other languages are left alone; those of all where it is none
   * of the texts'
   */
  find(text: string, language?: string): Finding<F> {
    const asked =
      language !== undefined && this.#languages.has(language) ? ['', language] : [...this.#languages]
    const units = unitsOf({ ...this.#shelf, languages: asked }, wordsAsked(text, this.#shelf.synonyms))
    const size = this.#ids.length
    const scores = new Float32Array(size)
    const covered = new Uint8Array(size)
    for (const unit of units) this.#count(unit, scores, covered)
    for (const doc of this.#named.get(fold(text).trim()) ?? []) scores[doc] = (scores[doc] ?? 0) + VERY_NAME
    const most = covered.reduce((a, b) => Math.max(a, b), 0)
    const docs: number[] = []
    if (most > 0) for (let doc = 0; doc < size; doc += 1) if (covered[doc] === most) docs.push(doc)
    const idOf = (doc: number) => this.#ids[doc] ?? ''
    return {
      get ids() {
        return docs.map(idOf)
      },
      unknown: units.filter(({ ways }) => ways.length === 0).map(({ typed }) => typed),
      top: (wanted, fits = () => true) =>
        topOf(
          docs.filter((doc) => fits(idOf(doc))),
          scores,
          wanted,
        ).map((doc) => ({
          id: idOf(doc),
          score: scores[doc] ?? 0,
          reasons: units.flatMap((unit) => this.#reason(unit, doc)),
        })),
    }
  }

  /** A word that was found, as documents write it where they write it with Arabic letters. */
  asWritten(word: string): string {
    return this.#shelf.spellings.asWritten(word)
  }

  /** Adds the best way of a unit to each document that has it. */
  #count({ ways }: Unit, scores: Float32Array, covered: Uint8Array): void {
    const best = new Float32Array(ways.length > 1 ? scores.length : 0)
    for (const { matches, weight } of ways) {
      for (let place = 0; place < matches.docs.length; place += 1) {
        const doc = matches.docs[place] ?? 0
        const score = (matches.scores[place] ?? 0) * weight
        const before = best[doc] ?? 0
        if (before === 0) covered[doc] = (covered[doc] ?? 0) + 1
        if (score <= before) continue
        scores[doc] = (scores[doc] ?? 0) + score - before
        if (ways.length > 1) best[doc] = score
      }
    }
  }

  /** The way closest to what was typed; the ways of a unit lie in this order. */
  #reason({ typed, ways }: Unit, doc: number): Reason<F>[] {
    for (const { kind, found, via, matches } of ways) {
      const place = placeOfDoc(matches, doc)
      if (place < 0) continue
      const mask = matches.fields[place] ?? 0
      const fields = this.#fields.filter((_field, bit) => (mask & (1 << bit)) !== 0)
      return [{ kind, typed, found, ...(via !== undefined && { via }), fields }]
    }
    return []
  }
}

function mention(mentions: Map<string, Mention>, term: string, weight: number, bit: number): void {
  const known = mentions.get(term)
  if (!known) mentions.set(term, { weight, fields: 1 << bit })
  else {
    known.weight += weight
    known.fields |= 1 << bit
  }
}

function remember(named: Map<string, number[]>, name: string, doc: number): void {
  const known = named.get(name)
  if (known) known.push(doc)
  else named.set(name, [doc])
}
