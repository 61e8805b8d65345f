import { describe, expect, test } from 'vitest'
import { checkedNumber, checkedPhone } from './identity-number.model.ts'

const TODAY = '2026-03-02'
const refusedWith = (field: string, code: string) => expect.objectContaining({ fields: [{ field, code }] })

describe('identity numbers', () => {
  test('a person’s number is taken in its normal form', () => {
    expect(checkedNumber('person', ' 11010519491231002x ', TODAY)).toMatchObject({
      idType: 'resident-id',
      idNumber: '11010519491231002X',
      warnings: [],
    })
  })

  test.each([
    ['110105194912310021', 'identity.resident-id.check-digit'],
    ['1101051949123100', 'identity.resident-id.format'],
  ])('%s is refused: %s', (text, code) => {
    expect(() => checkedNumber('person', text, TODAY)).toThrow(refusedWith('idNumber', code))
  })

  test('nobody is born later than today', () => {
    expect(() => checkedNumber('person', '11010519491231002X', '1949-12-30')).toThrow(
      refusedWith('idNumber', 'identity.resident-id.birthday'),
    )
  })

  test('an early 统一社会信用代码 whose check digit fails is taken with a warning', () => {
    const sound = checkedNumber('enterprise', '91350100M000100Y43', TODAY)
    const early = checkedNumber('enterprise', '91350100M000100Y44', TODAY)
    expect(sound).toMatchObject({ idType: 'uscc', warnings: [] })
    expect(early.warnings).toEqual(['uscc.check-digit'])
  })

  test('a person’s number is not an enterprise’s', () => {
    expect(() => checkedNumber('enterprise', '110105194912', TODAY)).toThrow(
      refusedWith('idNumber', 'identity.uscc.format'),
    )
  })
})

test('phones', () => {
  expect(checkedPhone('+86 138-0000-1001')).toBe('13800001001')
  expect(() => checkedPhone('0735-2881234')).toThrow(refusedWith('phone', 'identity.mobile.format'))
})
