import type { Locale } from '#kernel/context'
import { sayDay, sayWeekday } from '#kernel/i18n'

const PARTS = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Asia/Shanghai', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
})

/** A legal day (`YYYY-MM-DD`): 2026年3月2日. */
export const dayText = (legalDay: string, locale: Locale): string => sayDay(legalDay, locale)

/** An instant (ISO 8601) as read in Shanghai: 2026年3月2日 09:00. */
export function instantText(iso: string, locale: Locale): string {
  const [day = '', minute = ''] = PARTS.format(new Date(iso)).split(' ')
  return `${dayText(day, locale)} ${minute}`
}

/** Day of the week of a legal day. */
export const weekdayText = (legalDay: string, locale: Locale): string => sayWeekday(legalDay, locale)

/** A legal day or a minute of one (`YYYY-MM-DDTHH:MM`): 2026年3月2日 14:30. */
export const momentText = (moment: string, locale: Locale): string =>
  `${dayText(moment.slice(0, 10), locale)} ${moment.slice(11)}`.trimEnd()
