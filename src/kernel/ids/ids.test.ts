import fc from 'fast-check'
import { expect, it } from 'vitest'
import { idFrom } from './id.ts'
import { newCode, newDigits, newId, newToken } from './index.ts'

it('makes ids that are unique and ordered by time', () => {
  const ids = Array.from({ length: 1000 }, newId)
  expect(new Set(ids).size).toBe(1000)
  expect([...ids].sort()).toEqual(ids)
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

it('keeps the order of making where the clock stands still, goes back, and the counter runs over', () => {
  const steps = fc.array(fc.integer({ min: -5, max: 2 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(steps, fc.uint8Array({ minLength: 16, maxLength: 16 }), (moves, bytes) => {
      let now = 1_700_000_000_000
      const make = idFrom(
        () => bytes,
        () => now,
      )
      const ids = moves.map((move) => {
        now += move
        return make()
      })
      expect([...ids].sort()).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

it('makes codes that cannot be misread, digits of full length, tokens of 256 bits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), (length) => {
      expect(newCode(length)).toMatch(new RegExp(`^[2-9A-HJKMNP-Z]{${length}}$`))
      expect(newDigits(length)).toMatch(new RegExp(`^\\d{${length}}$`))
    }),
  )
  expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32)
  expect(newToken()).not.toBe(newToken())
})
