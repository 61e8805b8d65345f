/** A text as it is compared, and where each of its characters stood in the original. */
export interface Folded {
  readonly text: string
  /** Index in the original of each UTF-16 unit of `text`, and the original's length at the end. */
  readonly at: readonly number[]
}

/** Tatweel, zero-width characters and marks of direction: seen by nobody, meant by nobody. */
const UNSEEN = /[\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu

/**
 * Letters of other keyboards, and the hamza that only begins a syllable. Kyrgyz ö and ü have signs of their own beside the
 * Uyghur ones; an Arabic heh, which both alphabets lack, is the e that it looks like.
 */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ '\u06a9': 'ك', '\u06cc': 'ى', '\u0647': 'ە', '\u06c1': 'ە', '\u0629': 'ە', '\u06c0': 'ە' },
  ...{ '\u0622': 'ا', '\u0623': 'ا', '\u0625': 'ا', '\u0671': 'ا' },
  ...{ '\u06c5': 'ۆ', '\u06c9': 'ۈ' },
  ...{ '\u0626': '', '\u0621': '', '\u0654': '', '\u0655': '', '\u0674': '' },
}
const ALIKE_LETTERS = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu')

/** NFKC and lower case, without what is not seen; distinct letters stay distinct. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(ALIKE_LETTERS, (letter) => ALIKE[letter] ?? letter)
    .toLowerCase()
    .normalize('NFKC')

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
