import { describe, expect, test } from 'vitest'
import { parseHolidays } from './holiday.ts'
import { shippedHolidays } from './national.fixtures.ts'

const good = { date: '2026-10-01', kind: 'off', name: '国庆节放假', year: '2026', notice: '通知' }

describe('reading holiday rows', () => {
  test('the shipped packs read without a problem', () => {
    expect(shippedHolidays('holidays.csv')).toHaveLength(108)
    expect(shippedHolidays('holidays-xinjiang.csv')).toHaveLength(8)
  })

  test.each([
    ['date-malformed', { date: '2026-02-30' }],
    ['kind-unknown', { kind: 'rest' }],
    ['year-mismatch', { year: '2025' }],
    ['year-mismatch', { year: '' }],
    ['notice-missing', { notice: ' ' }],
  ])('%s names its line, and the rest is read', (code, wrong) => {
    const { days, problems } = parseHolidays([good, { ...good, ...wrong }, good])
    expect(problems).toMatchObject([{ line: 3, code: `calendar.${code}` }])
    expect(days.map((day) => day.line)).toEqual([2, 4])
  })
})
