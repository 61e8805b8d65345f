import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { type HolidayRow, parseHolidays } from '#kernel/calendar'
import { deadlines } from './deadline.model.ts'

interface Vector {
  readonly id: string
  readonly rule: string
  readonly due: string
  readonly status?: string
}

const vectors: readonly Vector[] = JSON.parse(readFileSync('src/kernel/clock/vectors/deadlines.json', 'utf8'))
const rows: HolidayRow[] = parse(readFileSync('data-packs/calendar/holidays.csv'), { columns: true })
const answer = deadlines(parseHolidays(rows).days)
const asked = { id: 'A', unit: 'workday', days: 3, start: '2026-03-02' }

describe('deadline', () => {
  test.each(vectors)('$id $rule', (vector) => {
    const found = answer(vector)
    expect([found.due, found.provisional]).toEqual([vector.due, vector.status === 'provisional'])
    expect(found.steps.at(-1)?.day).toBe(vector.due)
  })

  test('an overlay of one year leaves the other years certain', () => {
    expect(answer({ ...asked, start: '2026-03-02', overlay: ['2025-06-06', '2025-06-06'] }).provisional).toBe(
      false,
    )
  })

  test('hours and half-days end within their day', () => {
    expect(answer({ ...asked, unit: 'hour', days: 8, start: '2026-03-02T10:00' })).toMatchObject({
      due: '2026-03-03',
      closes: 11 * 60,
    })
    const spans = [
      ['08:00', '12:00'],
      ['15:00', '18:00'],
    ]
    expect(answer({ ...asked, unit: 'half-day', days: 2, hours: spans })).toMatchObject({
      due: '2026-03-03',
      closes: 18 * 60,
    })
  })

  test.each([
    ['an extension is more length', { extend: 10 }, '2026-03-19'],
    ['a pause told in writing', { pause: '2026-03-04', resume: '2026-03-06', notice: 'N-1' }, '2026-03-09'],
    [
      'a pause of which nobody was told',
      { pause: '2026-03-04', resume: '2026-03-06', notice: null },
      '2026-03-05',
    ],
    ['a pause that ends on a rest day', { pause: '2026-03-05', resume: '2026-03-07' }, '2026-03-09'],
    ['a pause within rest days', { pause: '2026-03-07', resume: '2026-03-09' }, '2026-03-05'],
  ])('%s', (_, event, end) => {
    expect(answer({ ...asked, events: [event] }).due).toBe(end)
  })

  test.each([
    ['an unknown unit', { ...asked, unit: 'week' }],
    ['no id', { ...asked, id: undefined }],
    ['an impossible day', { ...asked, start: '2026-02-30' }],
    ['a length that is no whole number', { ...asked, days: 1.5 }],
    ['an event that is no pause', { ...asked, events: [{ stop: '2026-03-03' }] }],
    [
      'a pause that ends before it begins',
      { ...asked, events: [{ pause: '2026-03-04', resume: '2026-03-03' }] },
    ],
    ['an unknown policy', { ...asked, rollover: 'previous-workday' }],
    ['hours that no office keeps', { ...asked, unit: 'hour', hours: [['12:00', '09:00']] }],
    ['an end outside the calendar', { ...asked, start: '2099-12-30' }],
    ['no object', 7],
  ])('%s is refused', (_, wrong) => {
    expect(() => answer(wrong)).toThrow()
  })
})
