import { type KitLanguage, kitTranslate } from './kit-words.ts'
import en from './samples/en.json' with { type: 'json' }
import ky from './samples/ky.json' with { type: 'json' }
import ug from './samples/ug.json' with { type: 'json' }
import chinese from './samples/zh-CN.json' with { type: 'json' }
import type { Translate } from './translate.ts'

type SampleTexts = typeof chinese

const TEXTS: Readonly<Record<KitLanguage['locale'], SampleTexts>> = { 'zh-CN': chinese, en, ug, ky }

/** What the samples of a language are written with: its texts, the kit's words, and the address of the page. */
export type Sample = {
  language: KitLanguage
  s: (key: keyof SampleTexts) => string
  t: Translate
  action: string
}

/** The words of the living page in a language. */
export const sampleIn = (language: KitLanguage): Sample => ({
  language,
  s: (key) => TEXTS[language.locale][key],
  t: kitTranslate(language.locale),
  action: `/kit/${language.locale}`,
})
