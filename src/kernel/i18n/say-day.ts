import type { Locale } from '#kernel/context'
import { fill } from '#kernel/text'
import en from './messages/en.json' with { type: 'json' }
import ky from './messages/ky.json' with { type: 'json' }
import ug from './messages/ug.json' with { type: 'json' }
import chinese from './messages/zh-CN.json' with { type: 'json' }
import { wordsByLocale } from './words.ts'

const WORDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = wordsByLocale(chinese, {
  en,
  ky,
  ug,
})

/** A legal day (`YYYY-MM-DD`) in the order and the words of a language: 2026年3月2日, 2 March 2026. */
export function sayDay(legalDay: string, locale: Locale): string {
  const words = WORDS[locale]
  const [year = '', month, day = ''] = legalDay.split('-')
  const monthName = words[`date.month-${Number(month)}`] ?? ''
  return fill(words['date.day'] ?? '', { year, month: monthName, day: Number(day) })
}

/** Day of the week of a legal day in the words of a language: ICU writes Kyrgyz in Cyrillic. */
export function sayWeekday(legalDay: string, locale: Locale): string {
  const day = new Date(`${legalDay}T00:00:00Z`).getUTCDay()
  return WORDS[locale][`date.weekday-${day === 0 ? 7 : day}`] ?? ''
}
