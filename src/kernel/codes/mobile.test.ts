import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMobile } from './mobile.ts'

describe('mobile number', () => {
  test.each(['13800138000', '+86 138-0013-8000', '008613800138000', '１３８００１３８０００'])(
    'reads %s',
    (text) => {
      expect(checkMobile(text)).toEqual({ ok: true, code: '13800138000', parts: null, warnings: [] })
    },
  )

  test.each(['', '12800138000', '1380013800', '138001380001', '07352881234'])('refuses %j', (text) => {
    expect(checkMobile(text)).toEqual({ ok: false, issue: 'mobile.format' })
  })

  test('the normal form is read as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String), (code) => {
        expect(checkMobile(code)).toMatchObject({ ok: true, code })
      }),
    )
  })
})
