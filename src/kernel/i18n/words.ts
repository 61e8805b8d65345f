import type { Locale } from '#kernel/context'
import { LOCALES } from './languages.ts'

type Texts = Readonly<Record<string, string>>

/**
 * The texts of a message file that code reads without a translator, by language. A text that a language lacks is
 * Chinese.
 */
export function wordsByLocale<Chinese extends Texts>(
  chinese: Chinese,
  others: Readonly<Partial<Record<Locale, Readonly<Partial<Record<keyof Chinese, string>>>>>>,
): Readonly<Record<Locale, Readonly<Record<keyof Chinese, string>>>> {
  const entries = LOCALES.map((locale) => [locale, { ...chinese, ...others[locale] }] as const)
  return Object.fromEntries(entries) as unknown as Record<Locale, Record<keyof Chinese, string>>
}
