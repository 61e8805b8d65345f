import en from '../messages/en.json' with { type: 'json' }
import chinese from '../messages/zh-CN.json' with { type: 'json' }
import type { Translate } from './translate.ts'

const messages: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>> = { 'zh-CN': chinese, en }

/** The kit's own words alone, for its tests and its sample page. Throws for a key that the language lacks. */
export function kitTranslate(lang: 'zh-CN' | 'en'): Translate {
  return (key, params = {}) => {
    const message = messages[lang][key.replace('public:', '')]
    if (message === undefined) throw new Error(`no message ${key} in ${lang}`)
    return message.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name]))
  }
}
