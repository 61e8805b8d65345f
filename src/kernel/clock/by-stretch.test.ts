import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, buildHours, dayNumber, legalDayAt, type OfficeHours } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'
import { calendarWith, ruleWith } from './clock.fixtures.ts'
import { due } from './due.ts'
import type { ClockEvents, Pause } from './events.ts'
import { momentAt } from './moment.ts'

const calendar = calendarWith()
/** The hours of Xinjiang: summer from May, winter from October. */
const hours = buildHours([
  {
    validFrom: '2020-01-01',
    basis: '试验',
    seasons: [
      {
        from: '05-01',
        spans: [
          ['10:00', '14:00'],
          ['16:00', '20:00'],
        ],
      },
      {
        from: '10-01',
        spans: [
          ['10:00', '14:00'],
          ['15:30', '19:30'],
        ],
      },
    ],
  },
])

const moments = fc
  .tuple(fc.integer({ min: dayNumber('2025-01-02'), max: dayNumber('2025-11-01') }), fc.nat(1439))
  .map(([day, minute]) => ({ day, minute }))

const pausesFrom = (day: number): fc.Arbitrary<Pause[]> =>
  fc.array(
    fc.tuple(fc.integer({ min: -1, max: 6 }), fc.nat(1439), fc.nat(3000)).map(([offset, minute, length]) => {
      const from = (day + offset) * 1440 + minute
      const until = from + length
      const at = (minutes: number) => momentAt(Math.floor(minutes / 1440), minutes % 1440)
      return { from: at(from), until: at(until), ground: 'inspection', notice: 'N-1' }
    }),
    { maxLength: 3 },
  )

const periods: fc.Arbitrary<[Rule, ClockEvents]> = fc
  .tuple(
    moments,
    fc.constantFrom('hour' as const, 'half-day' as const, 'natural-hour' as const),
    fc.integer({ min: 1, max: 20 }),
    fc.boolean(),
  )
  .chain(([{ day, minute }, unit, length, startDayCounts]) =>
    pausesFrom(day).map((pauses) => [
      ruleWith({ unit, length, startDayCounts }),
      { start: momentAt(day, minute), pauses },
    ]),
  )

const open = (office: OfficeHours, day: number, minute: number): number =>
  calendar.numbers.isWorking(day)
    ? office.on(legalDayAt(day)).findIndex(({ opens, closes }) => opens <= minute && minute < closes)
    : -1

/** The same law told a second time, the slow way: one minute after the other. */
function naive(rule: Rule, { start, pauses = [] }: ClockEvents): string {
  const minuteOf = (moment: string) =>
    dayNumber(moment.slice(0, 10)) * 1440 + Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
  const paused = (at: number) =>
    pauses.some(({ from, until }) => minuteOf(from) <= at && at < minuteOf(until))
  const half = rule.unit === 'half-day'
  let left = half ? rule.length : rule.length * 60
  let at = minuteOf(start)
  const begun = (minute: number) => open(hours, Math.floor(minute / 1440), minute % 1440)
  let entered = half && begun(at) >= 0 && !rule.startDayCounts
  if (half && rule.startDayCounts) while (begun(at) >= 0 && begun(at - 1) === begun(at)) at--
  for (; left > 0; at++) {
    const stretch = rule.unit === 'natural-hour' ? 0 : begun(at)
    if (!half && stretch >= 0 && !paused(at)) left--
    if (half && stretch < 0) entered = false
    if (half && stretch >= 0 && !entered) {
      entered = true
      if (!paused(at)) left--
    }
  }
  if (half) while (begun(at) >= 0 && begun(at) === begun(at - 1)) at++
  return momentAt(Math.floor(at / 1440), at % 1440)
}

const endOf = (found: { due: string; closes: number }) => momentAt(dayNumber(found.due), found.closes)

describe('periods below the day', () => {
  test('end at the minute that counting one by one finds', () => {
    fc.assert(
      fc.property(periods, ([rule, happened]) => {
        expect(endOf(due(rule, happened, calendar, hours))).toBe(naive(rule, happened))
      }),
      { numRuns: 400 },
    )
  })

  test('tell every stretch once, and count exactly the length', () => {
    fc.assert(
      fc.property(periods, ([rule, happened]) => {
        const steps = due(rule, happened, calendar, hours).steps()
        const begins = steps.slice(1).map(({ day, from }) => `${day}T${from}`)
        expect(begins).toEqual([...new Set(begins)].sort())
        expect(steps.at(-1)?.count).toBe(rule.unit === 'half-day' ? rule.length : rule.length * 60)
      }),
    )
  })

  test.each([
    ['hour', 8, '2026-03-02T11:00', '2026-03-03', '11:00'],
    ['hour', 2, '2026-03-06T19:00', '2026-03-09', '11:30'],
    ['half-day', 1, '2026-03-02T11:00', '2026-03-02', '19:30'],
    ['half-day', 1, '2026-03-02', '2026-03-03', '14:00'],
    ['half-day', 3, '2026-03-06T18:00', '2026-03-10', '14:00'],
    ['natural-hour', 24, '2026-03-06T19:00', '2026-03-07', '19:00'],
    ['hour', 4, '2026-04-30T17:30', '2026-05-06', '12:00'],
  ] as const)('%s: %i from %s ends on %s at %s', (unit, length, start, day, time) => {
    const found = due(ruleWith({ unit, length }), { start }, calendar, hours)
    expect(endOf(found)).toBe(`${day}T${time}`)
  })

  test('a start on a rest day begins with the next working day where the rule says so', () => {
    const rule = ruleWith({ unit: 'half-day', length: 1, receiptOnRestDay: 'next-workday' })
    const found = due(rule, { start: '2026-03-07T12:00' }, calendar, hours)
    expect(endOf(found)).toBe('2026-03-09T19:30')
    expect(found.steps()[0]).toMatchObject({ day: '2026-03-09', effect: 'moved' })
  })

  test('are refused backwards, and with a roll-over', () => {
    const start = '2026-03-02T10:00'
    for (const wrong of [{ length: -1 }, { rollover: 'next-workday' }] as const) {
      expect(() => due(ruleWith({ unit: 'hour', ...wrong }), { start }, calendar, hours)).toThrow()
    }
  })

  test('are provisional through a year without notice', () => {
    const rule = ruleWith({ unit: 'half-day', length: 4 })
    const begins = addDays('2027-01-01', -1)
    expect(due(rule, { start: `${begins}T11:00` }, calendar, hours).provisional).toBe(true)
  })
})
