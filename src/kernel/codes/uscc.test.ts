import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkUscc, organisationCheckDigit, usccCheckDigit } from './uscc.ts'

const letters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const text = (length: number, from = letters) =>
  fc.string({ unit: fc.constantFrom(...from), minLength: length, maxLength: length })
const codes = fc
  .tuple(text(2), text(6, [...'0123456789']), text(8))
  .map(([registrar, division, organisation]) => {
    const body = registrar + division + organisation + organisationCheckDigit(organisation)
    return body + usccCheckDigit(body)
  })

describe('unified social credit code', () => {
  test.each([
    '11370800MB28559184',
    '11430000006122244L',
    '11330105002500287C',
    '113700000045046442',
    '113700000045030270',
    '91350100M000100Y43',
    '11100000000013338W',
    '11100000000013661B',
    '11110000000021135M',
  ])('published sample %s has both checks right', (code) => {
    expect(checkUscc(code)).toMatchObject({ ok: true, code, warnings: [] })
  })

  test.each([
    ['91350100M0001TGQXM', '1'],
    ['91350211M0000XUF46', 'R'],
    ['91350203M0001FUE2P', 'J'],
  ])('early pilot %s is taken with a warning (computes %s)', (code, computed) => {
    expect(checkUscc(code)).toMatchObject({ ok: true, warnings: ['uscc.check-digit'] })
    expect(usccCheckDigit(code.slice(0, 17))).toBe(computed)
  })

  test('tells the organisation code and the division', () => {
    const parts = { registrar: '91', division: '350100', organisation: 'M000100Y4' }
    expect(checkUscc('91350100m000100y43')).toMatchObject({ ok: true, parts })
  })

  test.each(['', '91350100M000100Y4', '91350100M000100YO3', '9135010ZM000100Y43', '91350100M000100I43'])(
    'refuses the form of %j',
    (code) => {
      expect(checkUscc(code)).toEqual({ ok: false, issue: 'uscc.format' })
    },
  )

  test('a made code has no warning; one wrong character always has one, and is never refused for it', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...letters), (code, at, letter) => {
        expect(checkUscc(code)).toMatchObject({ ok: true, warnings: [] })
        const wrong = checkUscc(code.slice(0, at) + letter + code.slice(at + 1))
        if (wrong.ok && wrong.code !== code) expect(wrong.warnings).toContain('uscc.check-digit')
      }),
    )
  })
})
