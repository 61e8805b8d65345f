import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayNumber, legalDayAt } from '#kernel/calendar'
import { dueFrom, lastDueDay, type Period } from './due-day.ts'

it.each([
  ['next-day', 'day', 1, '2026-03-02', '2026-03-04'],
  ['next-day', 'day', 90, '2026-03-02', '2026-06-01'],
  ['next-day', 'year', 5, '2026-03-02', '2031-03-03'],
  ['next-day', 'year', 1, '2024-02-29', '2025-03-01'],
  ['next-day', 'year', 4, '2024-02-29', '2028-03-01'],
  ['next-day', 'year', 1, '2027-02-28', '2028-02-29'],
  ['next-day', 'year', 5, '2026-12-31', '2032-01-01'],
  ['next-year', 'year', 10, '2026-01-01', '2037-01-01'],
  ['next-year', 'year', 30, '2026-12-31', '2057-01-01'],
  ['next-year', 'day', 30, '2026-03-02', '2027-01-31'],
] as const)('%s, %s %i: of %s, due from %s', (countsFrom, unit, length, day, due) => {
  expect(dueFrom({ countsFrom, unit, length }, day)).toBe(due)
})

const periods: fc.Arbitrary<Period> = fc.record({
  countsFrom: fc.constantFrom('next-day', 'next-year'),
  unit: fc.constantFrom('day', 'year'),
  length: fc.integer({ min: 1, max: 60 }),
})
const days = fc
  .integer({ min: dayNumber('1996-01-01'), max: dayNumber('2105-01-01') })
  .map((number) => legalDayAt(number))

it('a later record is never due earlier', () => {
  fc.assert(
    fc.property(periods, days, (period, day) => {
      expect(dueFrom(period, addDays(day, 1)) >= dueFrom(period, day)).toBe(true)
    }),
  )
})

it('what is due today are exactly the days up to the last due one', () => {
  fc.assert(
    fc.property(periods, days, (period, today) => {
      const last = lastDueDay(period, today)
      expect(dueFrom(period, last) <= today).toBe(true)
      expect(dueFrom(period, addDays(last, 1)) > today).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

it('a record becomes due on the day the rule says, not the day before', () => {
  fc.assert(
    fc.property(periods, days, (period, day) => {
      const due = dueFrom(period, day)
      expect(lastDueDay(period, due) >= day).toBe(true)
      expect(lastDueDay(period, addDays(due, -1)) < day).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
