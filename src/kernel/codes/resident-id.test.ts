import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDayAt } from '#kernel/calendar'
import { checkResidentId, residentIdCheckDigit } from './resident-id.ts'

const bodies = fc
  .record({
    division: fc.constantFrom('110105', '440524', '653001', '330225', '431003', '810000', '830000', '911840'),
    birthday: fc.integer({ min: -25_000, max: 20_000 }).map(legalDayAt),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map((p) => p.division + p.birthday.replaceAll('-', '') + String(p.sequence).padStart(3, '0'))
const numbers = bodies.map((body) => body + residentIdCheckDigit(body))

describe('resident identity number', () => {
  test.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['440524188001010014', '1880-01-01', 'male'],
    ['653001199003071236', '1990-03-07', 'male'],
    ['330225198506120044', '1985-06-12', 'female'],
    ['43100319920229001X', '1992-02-29', 'male'],
  ])('published sample %s', (number, birthday, sex) => {
    const parts = { division: number.slice(0, 6), birthday, sex, holder: 'resident' }
    expect(checkResidentId(number)).toEqual({ ok: true, code: number, parts, warnings: [] })
  })

  test('reads what people type', () => {
    expect(checkResidentId(' 110105 19491231 002x ')).toMatchObject({ ok: true, code: '11010519491231002X' })
    expect(checkResidentId('１１０１０５１９４９１２３１００２Ｘ')).toMatchObject({ ok: true })
  })

  test.each([
    ['', 'format'],
    ['110105491231002', 'format'],
    ['X1010519491231002X', 'format'],
    ['00010519491231002X', 'division'],
    ['110105194913310026', 'birthday'],
    ['110105199302290010', 'birthday'],
    ['110105210001010010', 'birthday'],
    ['110105194912310021', 'check-digit'],
  ])('refuses %j: %s', (number, why) => {
    expect(checkResidentId(number)).toEqual({ ok: false, issue: `resident-id.${why}` })
  })

  test('a made number is taken; the holder follows from its beginning', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const check = checkResidentId(number)
        const holder = { 8: 'hong-kong-macao-taiwan', 9: 'foreigner' }[number.charAt(0)] ?? 'resident'
        expect(check).toMatchObject({ ok: true, code: number, parts: { holder } })
      }),
    )
  })

  test('one wrong digit, or two neighbours exchanged, is always found', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const digit = (Number(number.charAt(at)) + shift) % 10
        expect(checkResidentId(number.slice(0, at) + digit + number.slice(at + 1)).ok).toBe(false)
        const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2)
        if (swapped !== number) expect(checkResidentId(swapped).ok).toBe(false)
      }),
    )
  })
})
