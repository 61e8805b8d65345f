import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectItemCode } from './item-code.ts'

describe('item code', () => {
  test.each(['370117002011', '000104002000', '000113003000', '000117109003', '430131056W00'])(
    'published basic code %s has no warning',
    (code) => {
      expect(inspectItemCode(code)).toMatchObject({
        code,
        scheme: 'basic',
        basic: code,
        type: '01',
        warnings: [],
      })
    },
  )

  test('an implementation code tells body, level and basic code', () => {
    expect(inspectItemCode('11370800MB285591843370117002011')).toEqual({
      code: '11370800MB285591843370117002011',
      scheme: 'implementation',
      body: '11370800MB28559184',
      level: '3',
      basic: '370117002011',
      type: '01',
      business: null,
      warnings: [],
    })
  })

  test('a business code adds two characters', () => {
    const reading = inspectItemCode('11370800MB28559184300011711200001')
    expect(reading).toMatchObject({ scheme: 'business', basic: '000117112000', business: '01', warnings: [] })
  })

  test.each([
    ['', ['item-code.empty']],
    ['4310-X', ['item-code.length', 'item-code.characters']],
    ['371117002011', ['item-code.type']],
    ['11370800MB285591859370117002011', ['item-code.level', 'uscc.check-digit']],
    ['OO370800MB285591843370117002011', ['item-code.body']],
  ])('%j warns', (code, warnings) => {
    expect(inspectItemCode(code).warnings).toEqual(warnings)
  })

  test('nothing is refused', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(inspectItemCode(text)).toMatchObject({ warnings: expect.any(Array) })
      }),
    )
  })
})
