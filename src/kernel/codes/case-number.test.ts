import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDayAt } from '#kernel/calendar'
import { checkCaseNumber, composeCaseNumber } from './case-number.ts'

const parts = fc.record({
  division: fc.constantFrom('431003', '653001', '330225'),
  day: fc.integer({ min: 10_000, max: 30_000 }).map(legalDayAt),
  sequence: fc.integer({ min: 1, max: 999_999 }),
})

describe('case number', () => {
  test('has 21 characters and is read back', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const code = composeCaseNumber(given)
        expect(code).toHaveLength(21)
        expect(checkCaseNumber(code.toLowerCase())).toEqual({ ok: true, code, parts: given, warnings: [] })
      }),
    )
  })

  test('one wrong character is always found', () => {
    fc.assert(
      fc.property(parts, fc.nat(20), fc.constantFrom(...'0123456789'), (given, at, digit) => {
        const code = composeCaseNumber(given)
        const wrong = code.slice(0, at) + digit + code.slice(at + 1)
        expect(checkCaseNumber(wrong).ok).toBe(wrong === code)
      }),
    )
  })

  test.each([
    ['431003202601010000', 'format'],
    ['43100320260101000000A', 'format'],
    ['431003202613010000010', 'date'],
  ])('refuses %s: %s', (code, why) => {
    expect(checkCaseNumber(code)).toEqual({ ok: false, issue: `case-number.${why}` })
  })

  test('a part that cannot stand in a number is a bug of the caller', () => {
    const good = { division: '431003', day: '2026-01-05', sequence: 1 }
    for (const bad of [
      { division: '4310' },
      { day: '2026-02-30' },
      { sequence: 0 },
      { sequence: 1_000_000 },
    ]) {
      expect(() => composeCaseNumber({ ...good, ...bad })).toThrow(RangeError)
    }
  })
})
