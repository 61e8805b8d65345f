import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commit, newSalt, opens } from './commitment.ts'

const salts = fc.uint8Array({ minLength: 32, maxLength: 32 })
const values = fc.string({ unit: 'binary' })

describe('commitment', () => {
  test('is HMAC-SM3 with the salt as key', () => {
    const salt = Uint8Array.from({ length: 32 }, (_, index) => index + 1)
    expect(commit('abc', salt)).toBe('44809d3ff5336f44071be1917887380730ae145f940a53819279801784c65e17')
  })

  test('opens with its value and salt, and with no other', () => {
    fc.assert(
      fc.property(values, values, salts, salts, (value, other, salt, otherSalt) => {
        const commitment = commit(value, salt)
        expect(opens(commitment, value, salt)).toBe(true)
        expect(opens(commitment, other, salt)).toBe(other === value)
        expect(opens(commitment, value, otherSalt)).toBe(Buffer.compare(salt, otherSalt) === 0)
      }),
    )
  })

  test.each(['', 'abcd', 'not hexadecimal'])('what is no commitment (%j) does not open', (text) => {
    expect(opens(text, 'abc', new Uint8Array(32))).toBe(false)
  })

  test('a salt has 32 bytes', () => {
    expect(newSalt((size) => new Uint8Array(size).fill(7))).toEqual(new Uint8Array(32).fill(7))
    expect(() => newSalt(() => new Uint8Array(16))).toThrow(RangeError)
    expect(() => commit('abc', new Uint8Array(31))).toThrow(RangeError)
  })

  test('different texts never become the same bytes', () => {
    expect(() => commit('\ud800', new Uint8Array(32))).toThrow(TypeError)
  })
})
