/** Characters that are kept. */
const LENGTH = 30
/** Digits in a row that may be a number of a person or a phone. */
const NUMBER = /\d{5,}/u

/**
 * Words of a search that found nothing, as editors see them: one form for all spellings of blanks and case. Nothing
 * where they may name a person: long texts, and numbers from five digits.
 */
export function missWords(text: string): string | undefined {
  const words = text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase()
  if (words === '' || words.length > LENGTH || NUMBER.test(words)) return undefined
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined
}
