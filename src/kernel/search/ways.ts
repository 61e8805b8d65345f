import { inAll, type Matches } from './matches.ts'
import type { Phrase, Phrasebook } from './phrasebook.ts'
import type { Postings } from './postings.ts'
import type { Word } from './query.ts'
import type { Spellings } from './spelling.ts'
import type { Synonyms } from './synonyms.ts'
import { pairsOf, stemOf, termsOf } from './terms.ts'

/** How a word of the query and a word of a document came together. */
export type WayKind = 'text' | 'pinyin' | 'initials' | 'spelling' | 'synonym' | 'typo'

/** One way in which documents have a word. */
export interface Way {
  readonly kind: WayKind
  /** The word that the documents have. */
  readonly found: string
  /** The word of the list of synonyms that lies between, where what was typed is not it. */
  readonly via?: string | undefined
  /** Of how much a mention counts, 1 for the very word. */
  readonly weight: number
  readonly matches: Matches
}

/** A word and all the ways in which documents have it, the best first. */
export interface Unit {
  readonly typed: string
  readonly ways: readonly Way[]
}

/** What ways are looked for in. */
export interface Shelf {
  readonly postings: Postings
  readonly book: Phrasebook
  readonly synonyms: Synonyms
  readonly spellings: Spellings
  /** Languages whose stems and spellings count. */
  readonly languages: readonly string[]
}

const WEIGHT = {
  whole: 1,
  pairs: 0.8,
  begun: 0.7,
  stem: 0.5,
  synonym: 0.9,
  sound: 0.9,
  spelling: 0.9,
  initials: 0.6,
  typo: 0.6,
}
/** Letters from which pinyin and initials are looked up. */
const SOUND_LETTERS = 2

/** Documents that have each term of a folded text. */
const having = ({ postings }: Shelf, text: string): Matches =>
  inAll(
    [...new Set(termsOf(text, false))].filter((term) => !term.includes('*')).map((term) => postings.of(term)),
  )

function way(kind: WayKind, found: string, weight: number, matches: Matches, via?: string): Way[] {
  return matches.docs.length === 0
    ? []
    : [{ kind, found, weight, matches, ...(via !== undefined && { via }) }]
}

/** A phrase as documents have it, and what it stands for where it is a synonym. */
const phraseWays = (shelf: Shelf, kind: WayKind, { text }: Phrase, weight: number): Way[] => [
  ...way(kind, text, weight, having(shelf, text)),
  ...shelf.synonyms
    .of(text)
    .flatMap((means) => way('synonym', means, weight * WEIGHT.synonym, having(shelf, means), text)),
]

function hanWays(shelf: Shelf, text: string): Way[] {
  const whole = way('text', text, WEIGHT.whole, shelf.postings.of(text))
  if (whole.length > 0) return whole
  const words = way('text', text, WEIGHT.pairs, having(shelf, text))
  if (words.length > 0) return words
  const letters = pairsOf(text)
  const pairs = way('text', text, WEIGHT.pairs, inAll(letters.map((pair) => shelf.postings.of(pair))))
  if (pairs.length > 0) return pairs
  return shelf.book
    .beginning('text', text)
    .flatMap((phrase) => phraseWays(shelf, 'text', phrase, WEIGHT.begun))
}

/** Words of Arabic script that a Latin or Cyrillic word spells. */
function spelt({ postings, spellings, languages }: Shelf, text: string): Way[] {
  const { whole, begun } = spellings.of(text, languages)
  return [
    ...whole.flatMap((word) => way('spelling', word, WEIGHT.spelling, postings.of(word))),
    ...begun.flatMap((word) => way('spelling', word, WEIGHT.stem, postings.of(word))),
  ]
}

function latinWays(shelf: Shelf, text: string): Way[] {
  const whole = way('text', text, WEIGHT.whole, shelf.postings.of(text))
  if (text.length < SOUND_LETTERS) return whole
  const sounds = shelf.book.beginning('pinyin', text).filter((phrase) => phrase.text !== text)
  const initials = shelf.book.beginning('initials', text).filter((phrase) => phrase.text !== text)
  return [
    ...whole,
    ...spelt(shelf, text),
    ...sounds.flatMap((phrase) =>
      phraseWays(shelf, 'pinyin', phrase, phrase.pinyin === text ? WEIGHT.sound : WEIGHT.begun),
    ),
    ...initials.flatMap((phrase) =>
      phraseWays(shelf, 'initials', phrase, phrase.initials === text ? WEIGHT.initials : WEIGHT.stem),
    ),
  ]
}

function arabWays(shelf: Shelf, text: string): Way[] {
  return [
    ...way('text', text, WEIGHT.whole, shelf.postings.of(text)),
    ...shelf.languages.flatMap((language) => {
      const stem = stemOf(text, language)
      return stem === undefined ? [] : way('text', text, WEIGHT.stem, shelf.postings.of(stem))
    }),
  ]
}

const OWN = { han: hanWays, latin: latinWays, arab: arabWays }

/** Every way in which documents have a word as it was typed. */
export function waysOf(shelf: Shelf, { script, text, means }: Word): Way[] {
  const own = OWN[script](shelf, text)
  const meant = means.flatMap((word) => way('synonym', word, WEIGHT.synonym, having(shelf, word), text))
  return [...own, ...meant].toSorted((a, b) => b.weight - a.weight)
}

/** What was probably meant by a word that no document has; nothing where nothing looks like it. */
export function waysMeant(shelf: Shelf, script: Word['script'], text: string): Way[] {
  const phrase =
    script === 'han'
      ? shelf.book.nearestHan(text)
      : script === 'latin'
        ? shelf.book.nearestLatin(text)
        : undefined
  return phrase ? phraseWays(shelf, 'typo', phrase, WEIGHT.typo) : []
}
