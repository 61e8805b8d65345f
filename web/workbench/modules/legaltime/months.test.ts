import { expect, it } from 'vitest'
import type { YearDay } from './api.ts'
import { monthsOf } from './months.ts'

const dayAt = (number: number): YearDay => ({
  day: new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString().slice(0, 10),
  ...{ working: number % 2 === 0, basis: 'weekday', layer: null, name: null, notice: null },
})
const year = Array.from({ length: 365 }, (_, number) => dayAt(number))

it('lays every day of the year into the week that it falls in', () => {
  const months = monthsOf(year)
  expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  const laid = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null)
  expect(laid).toEqual(year)
  for (const { weeks } of months) for (const week of weeks) expect(week).toHaveLength(7)
})

it('begins weeks on Monday: 1 January 2026 is a Thursday, 1 June a Monday', () => {
  const months = monthsOf(year)
  expect(months[0]?.weeks[0]?.map((day) => day?.day ?? null)).toEqual([
    ...[null, null, null, '2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
  ])
  expect(months[5]?.weeks[0]?.[0]?.day).toBe('2026-06-01')
})

it('counts the working days of each month', () => {
  const months = monthsOf(year)
  expect(months.reduce((sum, { working }) => sum + working, 0)).toBe(183)
})
