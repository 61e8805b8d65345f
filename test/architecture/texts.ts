import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MessageSource } from '#kernel/i18n'
import type { Texts } from './message-rules.ts'

/** Texts of one language from their files; a file that is missing holds none. */
export async function readTexts(sources: readonly MessageSource[], locale: string): Promise<Texts> {
  const read = sources.map(async ({ namespace, folder }) => {
    const text = await readFile(join(folder, `${locale}.json`), 'utf8').catch(() => '{}')
    return Object.entries(JSON.parse(text) as Record<string, string>).map(
      ([key, value]) => [`${namespace}:${key}`, value] as const,
    )
  })
  return new Map((await Promise.all(read)).flat())
}
