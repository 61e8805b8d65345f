import i18next, { type i18n } from 'i18next'
import type { Locale } from '#kernel/context'
import { type TranslatedText, textsOf } from './coverage.ts'
import { LOCALES } from './languages.ts'
import { type MessageFolder, type MessageSource, readMessageFolder } from './message-files.ts'

export { plainKey, type TextState, type TranslatedText } from './coverage.ts'
export { LANGUAGES, type Language, LOCALES, languageOf, preferredLocale } from './languages.ts'
export { type MessageFolder, type MessageSource, readMessageFolder } from './message-files.ts'
export { sayDay, sayWeekday } from './say-day.ts'
export { sayingIn, speaking, spokenTexts, textSource, textsToTranslate } from './speaking.ts'
export { type TakenTranslations, takeTranslations, translationCsv } from './translation-table.ts'
export { wordsByLocale } from './words.ts'

/** Text of a message: `namespace:key` with its values put in. `count` chooses the plural form. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** All message files, read once. */
export interface Messages {
  translator(locale: Locale): Translate
  /** Keys that a language lacks, as `namespace:key`; of a language that only the halls speak, keys that citizens read. */
  missing(locale: Locale): string[]
  /** Every message of a language beside its Chinese, with its state. */
  texts(locale: Locale): TranslatedText[]
}

const resourcesOf = (folders: readonly MessageFolder[]) =>
  Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      Object.fromEntries(folders.map(({ namespace, texts }) => [namespace, texts[locale]])),
    ]),
  )

/** Reads the message files. A message that a language lacks is shown in Chinese. */
export async function loadMessages(sources: readonly MessageSource[]): Promise<Messages> {
  const folders = await Promise.all(sources.map(readMessageFolder))
  const instance: i18n = i18next.createInstance()
  await instance.init({
    resources: resourcesOf(folders),
    fallbackLng: 'zh-CN',
    keySeparator: false,
    interpolation: { escapeValue: false },
  })
  const texts = (locale: Locale) => folders.flatMap((folder) => textsOf(folder, locale))
  return {
    translator(locale) {
      const t = instance.getFixedT(locale)
      return (key, params) => t(key, { ...params })
    },
    texts,
    missing: (locale) =>
      texts(locale)
        .filter(({ state }) => state === 'missing')
        .map(({ namespace, key }) => `${namespace}:${key}`),
  }
}
