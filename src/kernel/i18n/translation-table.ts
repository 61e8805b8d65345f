import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '#kernel/context'
import { csvBytes, readCsv, rowsOf } from '#kernel/table'
import { reviewDigest, type TranslatedText } from './coverage.ts'
import type { MessageFolder } from './message-files.ts'

const HEADINGS = ['part', 'key', 'chinese', 'text', 'state'] as const

/** The texts of a language as a CSV table for a translator, who fills `text` and writes `reviewed` into `state`. */
export async function translationCsv(texts: readonly TranslatedText[]): Promise<Buffer> {
  const rows = texts.map(({ namespace, key, chinese, text, state }) => [
    namespace,
    key,
    chinese,
    text ?? '',
    state,
  ])
  const chunks: Uint8Array[] = []
  for await (const chunk of csvBytes(HEADINGS, rowsOf(rows))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** One line of a table that came back. */
interface Returned {
  readonly key: string
  readonly text: string
  readonly reviewed: boolean
}

/** What came of a table: texts written, texts marked as reviewed, and lines that fit no message as it is now. */
export interface TakenTranslations {
  readonly written: number
  readonly reviewed: number
  readonly refused: readonly number[]
}

const places = (text: string): string =>
  [...text.matchAll(/\{\{\w+\}\}/g)]
    .map(([place]) => place)
    .sort()
    .join()

/** The text with the blanks at its ends that the Chinese has: a table keeps none. */
const withEnds = (text: string, old: string | undefined): string => (old?.trim() === text ? old : text)

const sorted = (texts: Readonly<Record<string, string>>, order: readonly string[]) =>
  Object.fromEntries(
    Object.entries(texts).toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other)),
  )

const writeJson = (path: string, content: unknown) => writeFile(path, `${JSON.stringify(content, null, 2)}\n`)

async function takeInto(folder: MessageFolder, locale: Locale, lines: readonly Returned[]): Promise<void> {
  const chinese = folder.texts['zh-CN']
  const own = folder.texts[locale]
  const texts = {
    ...own,
    ...Object.fromEntries(lines.map(({ key, text }) => [key, withEnds(text, own[key])])),
  }
  const read = lines.filter(({ reviewed }) => reviewed)
  const digests = {
    ...folder.reviewed[locale],
    ...Object.fromEntries(read.map(({ key }) => [key, reviewDigest(chinese[key] ?? '', texts[key] ?? '')])),
  }
  await writeJson(join(folder.folder, `${locale}.json`), sorted(texts, Object.keys(chinese)))
  if (read.length === 0) return
  await writeJson(join(folder.folder, 'reviewed.json'), { ...folder.reviewed, [locale]: digests })
}

/**
 * Writes the texts of a table that came back from a translator into the message files. A line is refused where its
 * message is gone, its Chinese has changed meanwhile, or its `{{places}}` are not those of the Chinese.
 * @throws Refusal `kernel.csv-unreadable`, `kernel.csv-headings`
 */
export async function takeTranslations(
  folders: readonly MessageFolder[],
  locale: Locale,
  bytes: Uint8Array,
): Promise<TakenTranslations> {
  const refused: number[] = []
  const taken = new Map<MessageFolder, Returned[]>()
  for (const { line, cells } of readCsv(bytes, HEADINGS)) {
    const { part, key = '', chinese = '', text = '', state } = cells
    if (text === '') continue
    const folder = folders.find(({ namespace }) => namespace === part)
    const now = folder?.texts['zh-CN'][key]
    if (!folder || now?.trim() !== chinese || places(now) !== places(text)) refused.push(line)
    else taken.set(folder, [...(taken.get(folder) ?? []), { key, text, reviewed: state === 'reviewed' }])
  }
  for (const [folder, lines] of taken) await takeInto(folder, locale, lines)
  const lines = [...taken.values()].flat()
  return { written: lines.length, reviewed: lines.filter(({ reviewed }) => reviewed).length, refused }
}
