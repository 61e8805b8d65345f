import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDivision } from './division.ts'

describe('division code', () => {
  test.each([
    ['00', '00', 'country', null],
    ['650000', '650000', 'province', '00'],
    ['653000', '653000', 'prefecture', '650000'],
    ['431003', '431003', 'county', '431000'],
    ['431003000000', '431003', 'county', '431000'],
    ['431003001', '431003001000', 'township', '431003'],
    ['431003001000', '431003001000', 'township', '431003'],
    ['441900003000', '441900003000', 'township', '441900'],
    ['653001001002', '653001001002', 'village', '653001001000'],
  ])('%s is %s, a %s below %s', (text, code, level, parent) => {
    expect(checkDivision(text)).toEqual({ ok: true, code, parts: { level, parent }, warnings: [] })
  })

  test.each(['', '4310', '0431003', '430003', '431003000001', '43100A', '430003001000', '430000001000'])(
    'refuses %j',
    (text) => {
      expect(checkDivision(text)).toEqual({ ok: false, issue: 'division.format' })
    },
  )

  test('every code leads to the country, one level at a time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 110_000_000_000, max: 829_999_999_999 }), (number) => {
        const levels: string[] = []
        for (let code: string | null = String(number); code !== null; ) {
          const check = checkDivision(code)
          if (!check.ok) return levels.length === 0
          levels.push(check.parts.level)
          code = check.parts.parent
        }
        return levels.at(-1) === 'country' && new Set(levels).size === levels.length
      }),
      { numRuns: 2000 },
    )
  })
})
