import en from '../messages/en.json' with { type: 'json' }
import ky from '../messages/ky.json' with { type: 'json' }
import ug from '../messages/ug.json' with { type: 'json' }
import chinese from '../messages/zh-CN.json' with { type: 'json' }
import type { Translate } from './translate.ts'

/** A language that the kit speaks; `tag` is its BCP 47 tag, `label` its own name. */
export type KitLanguage = {
  name: 'zh-CN' | 'en' | 'ug' | 'ky'
  tag: string
  label: string
  dir: 'ltr' | 'rtl'
}

/** The languages of the kit, Chinese first; Uyghur and Kyrgyz (Arabic letters) run from right to left. */
export const KIT_LANGUAGES: readonly KitLanguage[] = [
  { name: 'zh-CN', tag: 'zh-CN', label: '中文', dir: 'ltr' },
  { name: 'en', tag: 'en', label: 'English', dir: 'ltr' },
  { name: 'ug', tag: 'ug', label: 'ئۇيغۇرچە', dir: 'rtl' },
  { name: 'ky', tag: 'ky-Arab', label: 'قىرعىزچا', dir: 'rtl' },
]

type Words = Readonly<Record<string, string>>

const WORDS: Readonly<Record<KitLanguage['name'], Words>> = { 'zh-CN': chinese, en, ug, ky }

/** The kit's own words alone, for its living page and its tests. Throws for a key that the language lacks. */
export function kitTranslate(language: KitLanguage['name']): Translate {
  return (key, params = {}) => {
    const message = WORDS[language][key.replace('public:', '')]
    if (message === undefined) throw new Error(`no message ${key} in ${language}`)
    return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]))
  }
}
