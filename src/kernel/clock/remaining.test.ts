import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber, legalDayAt } from '#kernel/calendar'
import { calendarWith } from './clock.fixtures.ts'
import { remaining } from './remaining.ts'

const calendar = calendarWith()
const days = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2026-10-01') }).map(legalDayAt)

describe('remaining working days', () => {
  test.each([
    ['2025-02-08', '2025-02-06', 2],
    ['2025-02-08', '2025-02-08', 0],
    ['2025-02-08', '2025-02-09', 0],
    ['2025-02-08', '2025-02-11', -2],
  ])('due %s, seen on %s: %i', (dueDay, today, left) => {
    expect(remaining(dueDay, today, calendar)).toBe(left)
  })

  test('falls by one on each working day and stays on each rest day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40, max: 40 }), (dueDay, offset) => {
        const today = addDays(dueDay, offset)
        const tomorrow = addDays(today, 1)
        const fall = calendar.isWorkingDay(tomorrow) ? 1 : 0
        expect(remaining(dueDay, tomorrow, calendar)).toBe(remaining(dueDay, today, calendar) - fall)
      }),
    )
  })
})
