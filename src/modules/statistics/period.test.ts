import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#kernel/calendar'
import { PERIOD_KINDS } from './period.kinds.ts'
import { periodBefore, periodOf, periodYearAgo } from './period.ts'

const days = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n))
const kinds = fc.constantFrom(...PERIOD_KINDS)

describe('a period', () => {
  it('holds its day, is the same for each of its days, and borders on the one before', () => {
    fc.assert(
      fc.property(kinds, days, (kind, day) => {
        const { from, to } = periodOf(kind, day)
        expect(from <= day && day <= to).toBe(true)
        expect(periodOf(kind, from)).toEqual(periodOf(kind, to))
        expect(addDays(periodBefore(kind, { from, to }).to, 1)).toBe(from)
      }),
    )
  })

  it('is as long as it is called', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { from, to } = periodOf('week', day)
        expect(daysBetween(from, to)).toBe(6)
        expect(new Date(`${from}T00:00:00Z`).getUTCDay()).toBe(1)
        expect(periodOf('year', day)).toEqual({
          from: `${day.slice(0, 4)}-01-01`,
          to: `${day.slice(0, 4)}-12-31`,
        })
      }),
    )
    expect(periodOf('quarter', '2026-05-17')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
    expect(periodOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  })

  it('has one of the year before', () => {
    expect(periodYearAgo('month', periodOf('month', '2028-02-29'))).toEqual({
      from: '2027-02-01',
      to: '2027-02-28',
    })
    expect(periodYearAgo('day', periodOf('day', '2028-02-29'))).toEqual({
      from: '2027-02-28',
      to: '2027-02-28',
    })
    fc.assert(
      fc.property(days, (day) => {
        const week = periodOf('week', day)
        expect(daysBetween(periodYearAgo('week', week).from, week.from)).toBe(364)
      }),
    )
  })
})
