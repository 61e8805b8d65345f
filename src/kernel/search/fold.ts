/** A text as it is compared, and where each of its characters stood in the original. */
export interface Folded {
  readonly text: string
  /** Index in the original of each UTF-16 unit of `text`, and the original's length at the end. */
  readonly at: readonly number[]
}

/** Tatweel, zero-width characters and marks of direction: seen by nobody, meant by nobody. */
const UNSEEN = /[\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu

/** NFKC and lower case, without what is not seen; distinct letters stay distinct. */
export const fold = (text: string): string =>
  text.normalize('NFKC').replace(UNSEEN, '').toLowerCase().normalize('NFKC')

/** Folds letter by letter, so that what is found can be shown in the original. */
export function foldInPlace(text: string): Folded {
  const parts: string[] = []
  const at: number[] = []
  let position = 0
  for (const letter of text) {
    const folded = fold(letter)
    parts.push(folded)
    for (let unit = 0; unit < folded.length; unit += 1) at.push(position)
    position += letter.length
  }
  return { text: parts.join(''), at: [...at, position] }
}
