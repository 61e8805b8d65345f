import type { Locale } from '#kernel/context'

const ZONE = 'Asia/Shanghai'

const formatter = (options: Intl.DateTimeFormatOptions) => {
  const made = {
    'zh-CN': new Intl.DateTimeFormat('zh-CN', options),
    en: new Intl.DateTimeFormat('en-GB', options),
  }
  return (locale: Locale, at: Date) => made[locale].format(at)
}

const instant = formatter({ dateStyle: 'long', timeStyle: 'short', timeZone: ZONE, hour12: false })
const day = formatter({ dateStyle: 'long', timeZone: 'UTC' })

/** An instant (ISO 8601) as read in Shanghai: 2026年3月2日 09:00. */
export const instantText = (iso: string, locale: Locale): string => instant(locale, new Date(iso))

/** A legal day (`YYYY-MM-DD`): 2026年3月2日. */
export const dayText = (legalDay: string, locale: Locale): string =>
  day(locale, new Date(`${legalDay}T00:00:00Z`))

/** A legal day or a minute of one (`YYYY-MM-DDTHH:MM`): 2026年3月2日 14:30. */
export const momentText = (moment: string, locale: Locale): string =>
  `${dayText(moment.slice(0, 10), locale)} ${moment.slice(11)}`.trimEnd()
