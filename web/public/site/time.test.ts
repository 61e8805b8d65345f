import { describe, expect, it } from 'vitest'
import type { Locale } from '#kernel/context'
import { dayText, instantText, momentText, weekdayText } from './time.ts'

/** A Monday, 09:00 in Shanghai. */
const INSTANT = '2026-03-02T01:00:00.000Z'

const SAID: Readonly<Record<Locale, readonly [day: string, weekday: string]>> = {
  'zh-CN': ['2026年3月2日', '周一'],
  en: ['2 March 2026', 'Mon'],
  ug: ['2026-يىل 3-ئاي 2-كۈن', 'دۈشەنبە'],
  ky: ['2026-جىل 3-اي 2-كۉن', 'دۉيشۅمبۉ'],
}

describe.each(Object.entries(SAID) as [Locale, readonly [string, string]][])(
  'in %s',
  (locale, [day, weekday]) => {
    it('writes days, minutes and weekdays in its own words and order', () => {
      expect(dayText('2026-03-02', locale)).toBe(day)
      expect(instantText(INSTANT, locale)).toBe(`${day} 09:00`)
      expect(momentText('2026-03-02T14:30', locale)).toBe(`${day} 14:30`)
      expect(weekdayText('2026-03-02', locale)).toBe(weekday)
      expect(weekdayText('2026-03-08', locale)).not.toBe(weekday)
    })
  },
)

it('reads an instant in Shanghai, also across midnight', () => {
  expect(instantText('2026-12-31T16:30:00.000Z', 'zh-CN')).toBe('2027年1月1日 00:30')
})
