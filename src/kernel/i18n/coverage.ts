import { createHash } from 'node:crypto'
import type { Locale } from '#kernel/context'
import { languageOf } from './languages.ts'
import type { MessageFolder } from './message-files.ts'

/** Where a text of a language stands: not there, there and read by nobody who speaks it, or read and found right. */
export type TextState = 'missing' | 'waiting' | 'reviewed'

/** One message in a language, beside the Chinese that it says. */
export interface TranslatedText {
  readonly namespace: string
  readonly key: string
  readonly chinese: string
  readonly text: string | null
  readonly state: TextState
}

const PLURALS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** The keys under which a language may hold a message: its own, and one for each plural form. */
const formsOf = (key: string): readonly string[] => [key, ...PLURALS.map((form) => `${key}_${form}`)]

/** The key of a message without its plural form. */
export const plainKey = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '')

/** What a review holds for: this text as a translation of this Chinese. A change of either ends it. */
export const reviewDigest = (chinese: string, text: string): string =>
  createHash('sha256').update(`${chinese}\u0000${text}`).digest('hex').slice(0, 16)

/** Whether citizens may read a message. */
const forHall = ({ hall }: MessageFolder, key: string): boolean =>
  hall === null || hall.some((pattern) => new RegExp(pattern).test(key))

function stateOf(folder: MessageFolder, locale: Locale, key: string, text: string | null): TextState {
  if (text === null) return 'missing'
  if (!languageOf(locale).hallOnly) return 'reviewed'
  const digest = reviewDigest(folder.texts['zh-CN'][key] ?? '', text)
  return folder.reviewed[locale]?.[key] === digest ? 'reviewed' : 'waiting'
}

/**
 * The messages of a folder in a language, each with its state. Of a language that only the halls speak, those that
 * citizens read.
 */
export function textsOf(folder: MessageFolder, locale: Locale): TranslatedText[] {
  const { namespace, texts } = folder
  const own = texts[locale]
  const asked = Object.entries(texts['zh-CN']).filter(
    ([key]) => !languageOf(locale).hallOnly || forHall(folder, key),
  )
  return asked.map(([key, chinese]) => {
    const form = formsOf(key).find((each) => own[each] !== undefined)
    const text = form === undefined ? null : (own[form] ?? null)
    return { namespace, key, chinese, text, state: stateOf(folder, locale, key, text) }
  })
}
