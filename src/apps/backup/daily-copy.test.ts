import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDue, lastDue } from './daily-copy.ts'

const DAY_MS = 86_400_000
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })

it('is due at the given time of every day in Shanghai', () => {
  expect(lastDue(new Date('2026-11-22T18:29:59Z'), '02:30')).toEqual(new Date('2026-11-21T18:30:00Z'))
  expect(lastDue(new Date('2026-11-22T18:30:00Z'), '02:30')).toEqual(new Date('2026-11-22T18:30:00Z'))
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 23 }), (now, hour) => {
      const since = now.getTime() - lastDue(now, `${String(hour).padStart(2, '0')}:15`).getTime()
      expect(since).toBeGreaterThanOrEqual(0)
      expect(since).toBeLessThan(DAY_MS)
    }),
  )
})

it('makes up for a missed copy, and tries a failed one again after an hour', () => {
  const now = new Date('2026-11-22T19:00:00Z')
  expect(isDue(now, '02:30', undefined, undefined)).toBe(true)
  expect(isDue(now, '02:30', new Date('2026-11-22T18:31:00Z'), undefined)).toBe(false)
  expect(isDue(now, '02:30', new Date('2026-11-21T18:31:00Z'), undefined)).toBe(true)
  expect(isDue(now, '02:30', undefined, new Date('2026-11-22T18:30:00Z'))).toBe(false)
  expect(isDue(now, '02:30', undefined, new Date('2026-11-22T18:00:00Z'))).toBe(true)
})
