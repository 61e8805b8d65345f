import { describe, expect, test } from 'vitest'
import {
  type AnnouncedHours,
  buildHours,
  clockTime,
  HoursError,
  minuteOf,
  type Season,
} from './office-hours.ts'

const WINTER: Season = {
  from: '10-01',
  spans: [
    ['10:00', '14:00'],
    ['15:30', '19:30'],
  ],
}
const SUMMER: Season = {
  from: '05-01',
  spans: [
    ['10:00', '14:00'],
    ['16:00', '20:00'],
  ],
}
const announced = (validFrom: string, ...seasons: Season[]): AnnouncedHours => ({
  validFrom,
  seasons,
  basis: '通知',
})
const opening = (hours: ReturnType<typeof buildHours>, day: string) =>
  hours.on(day).map(({ opens, closes }) => `${clockTime(opens)}-${clockTime(closes)}`)

describe('office hours', () => {
  test('follow the seasons; the last one of a year holds until the first of the next', () => {
    const hours = buildHours([announced('2020-01-01', SUMMER, WINTER)])
    expect(opening(hours, '2026-01-05')).toEqual(['10:00-14:00', '15:30-19:30'])
    expect(opening(hours, '2026-05-01')).toEqual(['10:00-14:00', '16:00-20:00'])
    expect(opening(hours, '2026-09-30')).toEqual(['10:00-14:00', '16:00-20:00'])
    expect(opening(hours, '2026-10-01')).toEqual(['10:00-14:00', '15:30-19:30'])
  })

  test('hold from the day they were announced for, until others do', () => {
    const hours = buildHours([
      announced('2026-03-01', { from: '01-01', spans: [['08:30', '17:00']] }),
      announced('2020-01-01', WINTER),
    ])
    expect(opening(hours, '2026-02-28')).toEqual(['10:00-14:00', '15:30-19:30'])
    expect(opening(hours, '2026-03-01')).toEqual(['08:30-17:00'])
    expect(opening(hours, '2019-12-31')).toEqual([])
  })

  test.each([
    ['time-malformed', [announced('2020-01-01', { from: '01-01', spans: [['9:00', '12:00']] })]],
    ['time-malformed', [announced('2020-01-01', { from: '01-01', spans: [['23:00', '24:30']] })]],
    ['season-malformed', [announced('2020-01-01', { from: '13-01', spans: [['09:00', '12:00']] })]],
    ['season-malformed', [announced('2020-01-01')]],
    ['season-twice', [announced('2020-01-01', WINTER, WINTER)]],
    ['spans-malformed', [announced('2020-01-01', { from: '01-01', spans: [] })]],
    ['spans-malformed', [announced('2020-01-01', { from: '01-01', spans: [['12:00', '09:00']] })]],
    [
      'spans-malformed',
      [
        announced('2020-01-01', {
          from: '01-01',
          spans: [
            ['09:00', '12:00'],
            ['11:00', '17:00'],
          ],
        }),
      ],
    ],
    ['hours-twice', [announced('2020-01-01', WINTER), announced('2020-01-01', SUMMER)]],
  ])('%s is refused', (issue, wrong) => {
    const build = () => buildHours(wrong)
    expect(build).toThrow(HoursError)
    expect(build).toThrow(`calendar.${issue}`)
  })

  test('times and minutes are inverse', () => {
    for (let minute = 0; minute <= 1440; minute++) expect(minuteOf(clockTime(minute))).toBe(minute)
  })
})
