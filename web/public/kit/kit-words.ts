import type { Locale } from '#kernel/context'
import { LANGUAGES } from '#kernel/i18n'
import { fill } from '#kernel/text'
import en from '../messages/en.json' with { type: 'json' }
import ky from '../messages/ky.json' with { type: 'json' }
import ug from '../messages/ug.json' with { type: 'json' }
import chinese from '../messages/zh-CN.json' with { type: 'json' }
import type { Translate } from './translate.ts'

/** The languages of the kit, Chinese first. */
export const KIT_LANGUAGES = LANGUAGES
/** A language that the kit speaks. */
export type KitLanguage = (typeof LANGUAGES)[number]

type Words = Readonly<Record<string, string>>

const WORDS: Readonly<Record<Locale, Words>> = { 'zh-CN': chinese, en, ug, ky }

/** The kit's own words alone, for its living page and its tests. Throws for a key that the language lacks. */
export function kitTranslate(locale: Locale): Translate {
  return (key, params = {}) => {
    const name = key.replace('public:', '')
    const message = WORDS[locale][name] ?? WORDS[locale][`${name}_other`]
    if (message === undefined) throw new Error(`no message ${key} in ${locale}`)
    return fill(message, params)
  }
}
