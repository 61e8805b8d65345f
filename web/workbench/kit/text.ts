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
/** In the build it begins empty, and every file brings the texts that it names (`build/file-texts.ts`). */
const inChinese: Record<string, string> = { ...chinese }
let inUse: Texts = inChinese
let language: Language = 'zh-CN'

const find = (key: string): string | undefined => inUse[key] ?? inChinese[key]

/** Puts values into `{{name}}` places; a place without a value stays visible. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => (name in values ? String(values[name]) : place))

/** Text of the workbench in the language in use; what that language lacks is shown in Chinese. */
export const t = (key: MessageKey, values: Values = {}): string => fill(find(key) ?? key, values)

/** Text of a module by its full key, such as `item:mark.code-illustrative`; nothing where there is none. */
export function textOf(key: string, values: Values = {}): string | undefined {
  const text = find(key)
  return text === undefined ? undefined : fill(text, values)
}

/**
 * Text of a module whose full key the server names.
 * @param families beginnings of the keys that it may name; the build takes their texts along
 */
export const namedText = (key: string, families: readonly string[]): string | undefined =>
  families.some((family) => key.startsWith(family)) ? textOf(key) : undefined

/** Word for a value that the server names, such as `status.accepted`; an unknown value stands for itself. */
export const word = (family: string, value: string): string => textOf(`${family}.${value}`) ?? value

/** The language in use. */
export const currentLanguage = (): Language => language

/** The language chosen on this device. */
export const chosenLanguage = (): Language => (localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN')

/** Adds Chinese texts: what a page shows is loaded with it. */
export function addTexts(more: Texts): void {
  Object.assign(inChinese, more)
}

/** Changes to a language with these texts; what it lacks is shown in Chinese. */
export function setTexts(named: Language, texts: Texts): void {
  inUse = texts
  language = named
}

/** Changes the language for this device. The page is loaded anew, because every text changes. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(STORED, chosen)
  location.reload()
}
