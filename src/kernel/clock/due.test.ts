import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, buildCalendar, buildHours, type Calendar, dayNumber, legalDayAt } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'
import { calendarWith, ruleWith } from './clock.fixtures.ts'
import { due, endOf } from './due.ts'
import type { ClockEvents } from './events.ts'

const YEARS = { from: 2023, to: 2030 }

/** Calendars as the state might have set them: weekdays off and weekend days worked, anywhere. */
const calendars = fc
  .uniqueArray(fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-12-31') }), { maxLength: 120 })
  .map((numbers) => {
    const plain = buildCalendar({ version: 'plain', days: [], years: YEARS })
    const days = numbers.map(legalDayAt).map((date) => ({
      ...{ date, name: '试验', year: Number(date.slice(0, 4)), notice: '试验通知' },
      kind: plain.isWorkingDay(date) ? ('off' as const) : ('work' as const),
    }))
    return buildCalendar({
      version: 'random',
      days: days.filter(({ date }) => !date.endsWith('-01-01')),
      years: YEARS,
    })
  })
const days = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-06-01') }).map(legalDayAt)

const rules = fc
  .record({
    unit: fc.constantFrom('workday' as const, 'natural' as const),
    length: fc.integer({ min: -45, max: 90 }),
    startDayCounts: fc.boolean(),
    receiptOnRestDay: fc.constantFrom('as-is' as const, 'next-workday' as const),
    rollover: fc.constantFrom('none' as const, 'next-workday' as const),
  })
  .map((changes) =>
    ruleWith(changes.length < 0 ? { ...changes, receiptOnRestDay: 'as-is', rollover: 'none' } : changes),
  )

const pausesFrom = (start: string) =>
  fc.array(
    fc.tuple(fc.integer({ min: -10, max: 90 }), fc.nat(25)).map(([offset, length]) => ({
      from: addDays(start, offset),
      until: addDays(start, offset + length),
      ground: 'inspection',
      notice: 'N-1',
    })),
    { maxLength: 4 },
  )

const extensions = fc.array(
  fc.record({ length: fc.integer({ min: 1, max: 20 }), approval: fc.constant('A') }),
  {
    maxLength: 2,
  },
)

/** A rule, what may happen under it (nothing stops or lengthens a clock that counts back), and a calendar. */
const periods: fc.Arbitrary<[Rule, ClockEvents, Calendar]> = fc
  .tuple(rules, days, calendars)
  .chain(([rule, start, calendar]) => {
    const pauses = rule.length < 0 ? fc.constant([]) : pausesFrom(start)
    const more = rule.length <= 0 ? fc.constant([]) : extensions
    return fc
      .tuple(pauses, more)
      .map(([list, added]) => [rule, { start, pauses: list, extensions: added }, calendar])
  })

const wholeOf = (rule: Rule, { extensions = [] }: ClockEvents): number =>
  extensions.reduce((sum, { length }) => sum + length, rule.length)

/** The same law told a second time, the slow way: one day after the other. */
function naive(rule: Rule, events: ClockEvents, calendar: Calendar): string {
  const { start, pauses = [] } = events
  let day = start
  if (rule.receiptOnRestDay === 'next-workday') while (!calendar.isWorkingDay(day)) day = addDays(day, 1)
  const direction = rule.length < 0 ? -1 : 1
  let left = Math.abs(wholeOf(rule, events))
  if (rule.startDayCounts && left > 0) day = addDays(day, -direction)
  while (left > 0) {
    day = addDays(day, direction)
    const paused = direction > 0 && pauses.some((pause) => pause.from <= day && day < pause.until)
    if (!paused && (rule.unit === 'natural' || calendar.isWorkingDay(day))) left--
  }
  if (rule.rollover === 'next-workday') while (!calendar.isWorkingDay(day)) day = addDays(day, 1)
  return day
}

describe('due', () => {
  test('is the day that counting one by one finds', () => {
    fc.assert(
      fc.property(periods, ([rule, happened, calendar]) => {
        expect(due(rule, happened, calendar).due).toBe(naive(rule, happened, calendar))
      }),
      { numRuns: 1000 },
    )
  })

  test('tells every day between start and due once, and counts exactly the length', () => {
    fc.assert(
      fc.property(periods, ([rule, happened, calendar]) => {
        const { due: last, ...found } = due(rule, happened, calendar)
        const steps = found.steps()
        const told = steps.map((step) => dayNumber(step.day))
        const direction = last < happened.start ? -1 : 1
        expect(told).toEqual(told.map((_, index) => (told[0] ?? 0) + direction * index))
        expect([steps[0]?.day, steps.at(-1)?.day]).toEqual([happened.start, last])
        expect(steps.at(-1)?.count).toBe(Math.abs(wholeOf(rule, happened)))
        const counted = steps.filter((step) => step.effect === 'counted')
        expect(counted.map((step) => step.count)).toEqual(counted.map((_, index) => index + 1))
      }),
    )
  })

  test('never comes earlier for a longer period, an extension or a pause', () => {
    fc.assert(
      fc.property(periods, ([rule, happened, calendar]) => {
        fc.pre(rule.length > 0)
        const on = (events: ClockEvents) => due(rule, events, calendar).due
        const { start, pauses = [] } = happened
        expect(on({ start, pauses }) >= on({ start })).toBe(true)
        expect(on(happened) >= on({ start, pauses })).toBe(true)
        const longer = { ...rule, length: wholeOf(rule, happened) }
        expect(on(happened)).toBe(due(longer, { start, pauses }, calendar).due)
      }),
    )
  })

  test('does not depend on the order of pauses, nor on telling one twice', () => {
    fc.assert(
      fc.property(periods, ([rule, happened, calendar]) => {
        const pauses = happened.pauses ?? []
        const again = { ...happened, pauses: [...pauses.toReversed(), ...pauses] }
        expect(due(rule, again, calendar).due).toBe(due(rule, happened, calendar).due)
      }),
    )
  })
})

describe('the end of the last day', () => {
  const hours = buildHours([
    {
      validFrom: '2020-01-01',
      basis: '试验',
      seasons: [
        {
          from: '01-01',
          spans: [
            ['10:00', '14:00'],
            ['16:00', '20:00'],
          ],
        },
      ],
    },
  ])
  const closing = ruleWith({ dayEnds: 'close-of-business' })

  test('is midnight, or the close of business where the hours of the office are known', () => {
    const start = '2026-03-02'
    expect(due(ruleWith({}), { start }, calendarWith(), hours).closes).toBe(1440)
    expect(due(closing, { start }, calendarWith()).closes).toBe(1440)
    expect(due(closing, { start }, calendarWith(), hours)).toMatchObject({
      due: '2026-03-30',
      closes: 20 * 60,
    })
  })

  test('is an instant in Beijing', () => {
    expect(endOf({ due: '2026-03-30', closes: 1440 }).toISOString()).toBe('2026-03-30T16:00:00.000Z')
    expect(endOf({ due: '2026-03-30', closes: 20 * 60 }).toISOString()).toBe('2026-03-30T12:00:00.000Z')
  })
})

describe('steps', () => {
  test('name the notice, the pause and the rule', () => {
    const pauses = [{ from: '2025-02-06', until: '2025-02-07', ground: 'inspection', notice: 'N-9' }]
    const steps = due(ruleWith({}), { start: '2025-01-24', pauses }, calendarWith()).steps()
    expect(steps[0]).toMatchObject({
      day: '2025-01-24',
      effect: 'start',
      source: { law: '试验法', article: '1' },
    })
    expect(steps[1]).toMatchObject({ effect: 'rest', source: { basis: 'weekend' } })
    expect(steps[2]).toMatchObject({ effect: 'counted', count: 1, source: { name: '春节调休上班' } })
    expect(steps.find((step) => step.effect === 'paused')).toMatchObject({
      day: '2025-02-06',
      source: { basis: 'pause', ground: 'inspection', article: '45', notice: 'N-9' },
    })
  })

  test('show where a start or an end was moved', () => {
    const rule = ruleWith({
      unit: 'natural',
      length: 15,
      receiptOnRestDay: 'next-workday',
      rollover: 'next-workday',
    })
    const steps = due(rule, { start: '2025-01-18' }, calendarWith()).steps()
    expect(steps.filter((step) => step.effect === 'moved')).toEqual([
      {
        day: '2025-01-20',
        effect: 'moved',
        count: 0,
        source: { basis: 'policy', policy: 'receiptOnRestDay' },
      },
      { day: '2025-02-05', effect: 'moved', count: 15, source: { basis: 'policy', policy: 'rollover' } },
    ])
  })

  test('natural days ask no calendar, so nothing is provisional', () => {
    expect(due(ruleWith({ unit: 'natural' }), { start: '2027-03-01' }, calendarWith()).provisional).toBe(
      false,
    )
  })
})
