import { languageOf } from '#kernel/i18n'

/** What the root of a document says of its language: the tag and the direction of its letters. */
export function rootOf(locale: string): { lang: string; dir: 'ltr' | 'rtl' } {
  const { tag, dir } = languageOf(locale)
  return { lang: tag, dir }
}
