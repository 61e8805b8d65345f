import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayNumber,
  daysBetween,
  isLegalDay,
  legalDayAt,
  legalDayOf,
  legalYear,
  startOfLegalDay,
  weekday,
} from './legal-day.ts'

const dayNumbers = fc.integer({ min: -354_000, max: 2_900_000 })

describe('legal day', () => {
  test('day numbers and text are inverse', () => {
    fc.assert(fc.property(dayNumbers, (number) => dayNumber(legalDayAt(number)) === number))
  })

  test('adding and subtracting meet again, in order of the text', () => {
    fc.assert(
      fc.property(dayNumbers, fc.integer({ min: 0, max: 9000 }), (number, count) => {
        const day = legalDayAt(number)
        const later = addDays(day, count)
        expect(addDays(later, -count)).toBe(day)
        expect(daysBetween(day, later)).toBe(count)
        expect(later >= day).toBe(true)
      }),
    )
  })

  test('the week runs Monday 1 to Sunday 7', () => {
    expect(weekday('1970-01-01')).toBe(4)
    expect(weekday('2025-01-26')).toBe(7)
    fc.assert(fc.property(dayNumbers, (n) => weekday(legalDayAt(n + 1)) === (weekday(legalDayAt(n)) % 7) + 1))
  })

  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-1-1',
    '2025-01-01T00:00:00Z',
    '',
    '0099-01-01',
    'today',
    '+02025-01-01',
  ])('refuses %j', (text) => {
    expect(isLegalDay(text)).toBe(false)
    expect(() => addDays(text, 1)).toThrow(RangeError)
  })

  test('a legal day begins at 16:00 UTC of the day before', () => {
    expect(legalDayOf(new Date('2025-01-25T15:59:59.999Z'))).toBe('2025-01-25')
    expect(legalDayOf(new Date('2025-01-25T16:00:00Z'))).toBe('2025-01-26')
    expect(startOfLegalDay('2025-01-26').toISOString()).toBe('2025-01-25T16:00:00.000Z')
    expect(legalYear(9999).map((at) => at.toISOString())).toEqual([
      '9998-12-31T16:00:00.000Z',
      '9999-12-31T16:00:00.000Z',
    ])
  })

  test('the first and the last millisecond of a day lie on it', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1992-01-01'), max: dayNumber('2199-12-31') }), (number) => {
        const day = legalDayAt(number)
        const start = startOfLegalDay(day)
        expect(legalDayOf(start)).toBe(day)
        expect(legalDayOf(new Date(start.getTime() - 1))).toBe(legalDayAt(number - 1))
      }),
    )
  })
})
