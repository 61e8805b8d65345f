import type { Locale } from '#kernel/context'
import { fill } from '#kernel/text'
import { kitTranslate } from '../kit/kit-words.ts'

const PARTS = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Asia/Shanghai', hourCycle: 'h23' },
  ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
})

/** A day of the calendar in the order and the words of a language (`date.day`, `date.month-1` to `-12`). */
function dateText(year: string, month: number, day: number, locale: Locale): string {
  const t = kitTranslate(locale)
  return fill(t('public:date.day'), { year, month: t(`public:date.month-${month}`), day })
}

/** An instant (ISO 8601) as read in Shanghai: 2026年3月2日 09:00. */
export function instantText(iso: string, locale: Locale): string {
  const parts = Object.fromEntries(PARTS.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  const { year = '', month, day, hour, minute } = parts
  return `${dateText(year, Number(month), Number(day), locale)} ${hour}:${minute}`
}

/** A legal day (`YYYY-MM-DD`): 2026年3月2日. */
export function dayText(legalDay: string, locale: Locale): string {
  const [year = '', month, day] = legalDay.split('-')
  return dateText(year, Number(month), Number(day), locale)
}

/** Day of the week of a legal day, in the words of a language (`date.weekday-1` Monday to `-7`): ICU writes Kyrgyz in Cyrillic. */
export function weekdayText(legalDay: string, locale: Locale): string {
  const day = new Date(`${legalDay}T00:00:00Z`).getUTCDay()
  return kitTranslate(locale)(`public:date.weekday-${day === 0 ? 7 : day}`)
}

/** A legal day or a minute of one (`YYYY-MM-DDTHH:MM`): 2026年3月2日 14:30. */
export const momentText = (moment: string, locale: Locale): string =>
  `${dayText(moment.slice(0, 10), locale)} ${moment.slice(11)}`.trimEnd()
