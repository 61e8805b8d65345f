/** One word of a search, and the units whose name contains it. */
export interface SearchWord {
  readonly word: string
  readonly unitIds: readonly string[]
}

/** What a unit is searched by. */
export interface NamedUnit {
  readonly id: string
  readonly name: string
  readonly shortName: string
}

const MAX_WORDS = 5

/** Splits what a person typed at blanks and looks up each word among the units; every word has to be found. */
export function searchWords(text: string | undefined, units: readonly NamedUnit[]): SearchWord[] {
  const words = (text ?? '').normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean).slice(0, MAX_WORDS)
  return words.map((word) => ({
    word,
    unitIds: units
      .filter((unit) => unit.name.toLowerCase().includes(word) || unit.shortName.toLowerCase().includes(word))
      .map((unit) => unit.id),
  }))
}
