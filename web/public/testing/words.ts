import { existsSync, readFileSync } from 'node:fs'
import type { Locale } from '#kernel/context'
import { languageOf, type Translate } from '#kernel/i18n'

const ROOT = new URL('../../../', import.meta.url)

/** Where a namespace may have its messages: a module, a part of the kernel, or a data pack. */
const FOLDERS = (namespace: string) => [
  `src/modules/${namespace}/messages`,
  `src/kernel/${namespace}/messages`,
  `data-packs/${namespace}/messages`,
]

const SPECIAL: Readonly<Record<string, string>> = {
  public: 'web/public/messages',
  kernel: 'src/kernel/messages',
}

function read(namespace: string, locale: Locale): Readonly<Record<string, string>> {
  const folders = SPECIAL[namespace] ? [SPECIAL[namespace]] : FOLDERS(namespace)
  const found = folders
    .map((folder) => new URL(`${folder}/${locale}.json`, ROOT))
    .find((file) => existsSync(file))
  if (!found && languageOf(locale).hallOnly) return {}
  if (!found) throw new Error(`no messages of ${namespace}`)
  return JSON.parse(readFileSync(found, 'utf8')) as Record<string, string>
}

const known = new Map<string, Readonly<Record<string, string>>>()

function messages(namespace: string, locale: Locale): Readonly<Record<string, string>> {
  const name = `${namespace}/${locale}`
  const found = known.get(name) ?? read(namespace, locale)
  known.set(name, found)
  return found
}

/** A message; Chinese where a language that only the halls speak lacks it, as in the product. */
function messageOf(namespace: string, key: string, locale: Locale): string | undefined {
  const own = messages(namespace, locale)[key]
  return own === undefined && languageOf(locale).hallOnly ? messages(namespace, 'zh-CN')[key] : own
}

/** The real messages of all modules. Throws for a message that the language lacks or a value that is missing. */
export function wordsIn(locale: Locale): Translate {
  return (key, params = {}) => {
    const [namespace = '', ...rest] = key.split(':')
    const message = messageOf(namespace, rest.join(':'), locale)
    if (message === undefined) throw new Error(`no message ${key} in ${locale}`)
    return message.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => {
      const value = params[name]
      if (value === undefined) throw new Error(`${key} lacks ${name}`)
      return String(value)
    })
  }
}
