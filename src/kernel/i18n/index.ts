import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import i18next, { type i18n } from 'i18next'
import type { Locale } from '#kernel/context'

/** Languages of the platform, the first being the one that everything else falls back to. */
export const LOCALES: readonly Locale[] = ['zh-CN', 'en']

/** A folder of message files (`zh-CN.json`, `en.json`: flat keys) and the name its keys are under. */
export interface MessageSource {
  readonly namespace: string
  readonly folder: string
}

/** Text of a message: `namespace:key` with its values put in. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string

/** All message files, read once. */
export interface Messages {
  translator(locale: Locale): Translate
  /** Keys that a language lacks, as `namespace:key`. */
  missing(locale: Locale): string[]
}

type Resources = Record<string, Record<string, Record<string, string>>>

async function readAll(sources: readonly MessageSource[]): Promise<Resources> {
  const resources: Resources = Object.fromEntries(LOCALES.map((locale) => [locale, {}]))
  for (const { namespace, folder } of sources) {
    for (const file of await readdir(folder)) {
      const texts = resources[file.replace('.json', '')]
      if (!texts) continue
      const read = JSON.parse(await readFile(join(folder, file), 'utf8')) as Record<string, string>
      texts[namespace] = { ...texts[namespace], ...read }
    }
  }
  return resources
}

/** Reads the message files. A message that a language lacks is shown in Chinese. */
export async function loadMessages(sources: readonly MessageSource[]): Promise<Messages> {
  const resources = await readAll(sources)
  const instance: i18n = i18next.createInstance()
  await instance.init({
    resources,
    fallbackLng: 'zh-CN',
    keySeparator: false,
    interpolation: { escapeValue: false },
  })
  return {
    translator(locale) {
      const t = instance.getFixedT(locale)
      return (key, params) => t(key, { ...params })
    },
    missing(locale) {
      const chinese = resources['zh-CN'] ?? {}
      const own = resources[locale] ?? {}
      return Object.entries(chinese).flatMap(([namespace, texts]) =>
        Object.keys(texts)
          .filter((key) => own[namespace]?.[key] === undefined)
          .map((key) => `${namespace}:${key}`),
      )
    },
  }
}
