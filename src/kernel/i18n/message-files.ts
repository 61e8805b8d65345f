import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '#kernel/context'
import { LOCALES } from './languages.ts'

/** A folder of message files (`zh-CN.json`, `en.json`: flat keys) and the name its keys are under. */
export interface MessageSource {
  readonly namespace: string
  readonly folder: string
}

type Texts = Readonly<Record<string, string>>

/** What lies in one folder of messages. */
export interface MessageFolder extends MessageSource {
  readonly texts: Readonly<Record<Locale, Texts>>
  /** Patterns of the keys that citizens may read (`hall.json`); all where the folder names none. */
  readonly hall: readonly string[] | null
  /** By language, the digest of each text that a native speaker has read (`reviewed.json`). */
  readonly reviewed: Readonly<Partial<Record<Locale, Texts>>>
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T
}

/** Reads one folder of message files. */
export async function readMessageFolder(source: MessageSource): Promise<MessageFolder> {
  const files = new Set(await readdir(source.folder))
  const read = <T>(name: string, without: T): Promise<T> =>
    files.has(name) ? readJson<T>(join(source.folder, name)) : Promise.resolve(without)
  const texts = await Promise.all(
    LOCALES.map(async (locale) => [locale, await read<Texts>(`${locale}.json`, {})] as const),
  )
  return {
    ...source,
    texts: Object.fromEntries(texts) as Record<Locale, Texts>,
    hall: await read<readonly string[] | null>('hall.json', null),
    reviewed: await read<MessageFolder['reviewed']>('reviewed.json', {}),
  }
}
