import chinese from '../messages/zh-CN.json' with { type: 'json' }

/** Key of a text of the workbench. */
export type MessageKey = keyof typeof chinese
/** Values put into a text. */
export type Values = Readonly<Record<string, string | number>>

/** Languages that the workbench can be used in. */
export type Language = 'zh-CN' | 'en'

/** Texts by key. */
export type Texts = Readonly<Record<string, string>>

const STORED = 'yc.language'
let fallback: Texts = chinese
let texts: Texts = fallback
let language: Language = 'zh-CN'

/** Puts values into `{{name}}` places; a place without a value stays visible. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => (name in values ? String(values[name]) : place))

/** Text of the workbench in the language in use; what that language lacks is shown in Chinese. */
export const t = (key: MessageKey, values: Values = {}): string => fill(texts[key] ?? chinese[key], values)

/** Text of a module by its full key, such as `item:mark.code-illustrative`; nothing where there is none. */
export function textOf(key: string, values: Values = {}): string | undefined {
  const text = texts[key] ?? fallback[key]
  return text === undefined ? undefined : fill(text, values)
}

/** Word for a value that the server names, such as `status.accepted`; an unknown value stands for itself. */
export const word = (family: string, value: string): string => textOf(`${family}.${value}`) ?? value

/** The language in use. */
export const currentLanguage = (): Language => language

/** The language chosen on this device. */
export const chosenLanguage = (): Language => (localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN')

/** Puts in the texts of the language in use, and the Chinese ones that stand in for what it lacks. */
export function setTexts(inUse: Language, own: Texts, ofModules: Texts): void {
  fallback = { ...ofModules, ...chinese }
  texts = { ...fallback, ...own }
  language = inUse
}

/** Changes the language for this device. The page is loaded anew, because every text changes. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(STORED, chosen)
  location.reload()
}
