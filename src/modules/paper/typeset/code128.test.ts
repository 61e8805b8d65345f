import fc from 'fast-check'
import { expect, it } from 'vitest'
import { code128 } from './code128.ts'

const modules = (text: string): number => code128(text).reduce((sum, width) => sum + width, 0)

it('sets digits in pairs: 22 digits take a start, eleven symbols, a check and the stop', () => {
  expect(modules('4310032026112300001270')).toBe((1 + 11 + 1) * 11 + 13)
})

it('draws a known symbol: start B, A, check, stop', () => {
  expect(code128('A').join('')).toBe(`211214${'111323'}${'131123'}2331112`)
})

it('is whole for any printable text, and refuses any other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 40 }), (text) => {
      const widths = code128(text)
      expect((widths.reduce((sum, width) => sum + width, 0) - 13) % 11).toBe(0)
      expect(widths.every((width) => width >= 1 && width <= 4)).toBe(true)
    }),
  )
  expect(() => code128('许')).toThrow(RangeError)
  expect(() => code128('')).toThrow(RangeError)
})
