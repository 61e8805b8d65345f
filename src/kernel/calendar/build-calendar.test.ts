import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildCalendar } from './build-calendar.ts'
import { type HolidayDay, HolidayError } from './holiday.ts'
import { addDays, dayNumber, legalDayAt } from './legal-day.ts'
import { shippedHolidays } from './national.fixtures.ts'

const national = buildCalendar({ version: 'national', days: shippedHolidays('holidays.csv') })
const xinjiang = buildCalendar({
  version: 'xinjiang',
  days: shippedHolidays('holidays.csv'),
  regional: [{ layer: '650000', days: shippedHolidays('holidays-xinjiang.csv') }],
})
const days = fc.integer({ min: dayNumber('2023-06-01'), max: dayNumber('2028-06-01') }).map(legalDayAt)

const holiday = (date: string, kind: 'off' | 'work'): HolidayDay => ({
  date,
  kind,
  name: '试验',
  year: Number(date.slice(0, 4)),
  notice: '试验通知',
})

describe('the national calendar', () => {
  test.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, count) => {
    expect(national.workingDaysBetween(`${year}-01-01`, `${year + 1}-01-01`)).toBe(count)
  })

  test.each([
    '2024-02-09',
    '2025-01-26',
    '2025-02-08',
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
  ])('trap day %s is worked', (day) => {
    expect(national.isWorkingDay(day)).toBe(true)
  })

  test('says why a day is what it is', () => {
    expect(national.dayKind('2025-01-27')).toEqual({
      working: true,
      source: { basis: 'weekday' },
      provisional: false,
    })
    expect(national.dayKind('2025-01-25').source).toEqual({ basis: 'weekend' })
    expect(national.dayKind('2025-01-26')).toMatchObject({
      working: true,
      source: { basis: 'notice', layer: '00', name: '春节调休上班' },
    })
  })

  test('a year without notice is provisional, 1 January and weekends off', () => {
    expect(national.dayKind('2027-01-01')).toEqual({
      working: false,
      source: { basis: 'new-year-day' },
      provisional: true,
    })
    expect(national.dayKind('2027-02-08')).toMatchObject({ working: true, provisional: true })
    expect(national.isProvisional('2026-12-31', '2026-01-01')).toBe(false)
    expect(national.isProvisional('2026-12-31', '2027-01-01')).toBe(true)
    expect(national.isProvisional('2027-01-01', '2026-12-31')).toBe(true)
  })
})

describe('a regional layer', () => {
  test('takes four working days from 2025 in Xinjiang', () => {
    expect(xinjiang.workingDaysBetween('2025-01-01', '2026-01-01')).toBe(244)
    expect(xinjiang.dayKind('2025-06-06').source).toMatchObject({ layer: '650000', name: '古尔邦节放假' })
  })

  test('makes the years it has no notice for provisional', () => {
    expect(xinjiang.dayKind('2025-06-11').provisional).toBe(false)
    expect(xinjiang.dayKind('2026-06-11').provisional).toBe(true)
  })

  test('may turn a worked weekend off, but not work a day that is worked already', () => {
    const days = [holiday('2025-01-26', 'work')]
    const over = (day: HolidayDay) =>
      buildCalendar({ version: 't', days, regional: [{ layer: '650000', days: [day] }] })
    expect(over(holiday('2025-01-26', 'off')).isWorkingDay('2025-01-26')).toBe(false)
    expect(() => over(holiday('2025-01-26', 'work'))).toThrow(HolidayError)
  })
})

describe('impossible input', () => {
  test.each([
    ['work-on-working-day', holiday('2025-06-04', 'work')],
    ['year-mismatch', { ...holiday('2025-12-31', 'off'), year: 2026 }],
    ['date-malformed', { ...holiday('2025-06-04', 'off'), date: '2025-6-4' }],
    ['outside-calendar', holiday('1999-10-01', 'off')],
    ['duplicate', holiday('2025-10-01', 'off')],
  ])('%s is refused with its line', (code, wrong) => {
    const build = () =>
      buildCalendar({ version: 't', days: [holiday('2025-10-01', 'off'), { ...wrong, line: 17 }] })
    expect(build).toThrow(HolidayError)
    expect(build).toThrow(`line 17: calendar.${code}`)
  })

  test('a day outside the years is refused, never guessed', () => {
    expect(() => national.isWorkingDay('2100-01-01')).toThrow(RangeError)
    expect(() => national.addWorkingDays('2099-12-31', 1)).toThrow(RangeError)
    expect(() => national.addWorkingDays('2000-01-01', -1)).toThrow(RangeError)
  })
})

describe('against a walk over the days', () => {
  const walk = (day: string, count: number): string => {
    const direction = Math.sign(count)
    for (let left = Math.abs(count); left > 0; ) {
      day = addDays(day, direction)
      if (xinjiang.isWorkingDay(day)) left--
    }
    return day
  }

  test('the n-th working day is the one a walk finds', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -70, max: 70 }), (day, count) => {
        expect(xinjiang.addWorkingDays(day, count)).toBe(walk(day, count))
      }),
    )
  })

  test('dayKind and isWorkingDay agree, and counting is additive', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort() as [string, string, string]
        const between = xinjiang.workingDaysBetween
        expect(between(x, y) + between(y, z)).toBe(between(x, z))
        expect(between(x, addDays(x, 1))).toBe(xinjiang.dayKind(x).working ? 1 : 0)
        expect(xinjiang.isWorkingDay(xinjiang.workingDayFrom(x))).toBe(true)
        expect(between(x, xinjiang.workingDayFrom(x))).toBe(0)
      }),
    )
  })
})
