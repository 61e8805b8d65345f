import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLicenceId, composeLicenceId } from './licence-id.ts'

const capitals = fc.string({ unit: fc.constantFrom(...'0123456789ABCXYZ'), minLength: 1, maxLength: 20 })
const parts = fc.record({
  type: fc.constantFrom('11100000000013338W011', '11100000MB03271699022'),
  issuer: capitals,
  serial: capitals,
  version: fc.integer({ min: 1, max: 999 }),
})

describe('licence identifier', () => {
  test.each([
    ['11100000000013338W011.11430000006122244L.20230000403.001.U', 1],
    ['11100000MB03271699022.340100.000000016.001.9', 1],
    ['11100000000013338W009.11330105002500287C.2025052201.002.0', 2],
  ])('published sample %s', (tail, version) => {
    const code = `1.2.156.3005.2.${tail}`
    expect(checkLicenceId(code)).toMatchObject({ ok: true, code, parts: { version }, warnings: [] })
  })

  test('what is composed is read back', () => {
    fc.assert(
      fc.property(parts, (given) => {
        expect(checkLicenceId(composeLicenceId(given))).toMatchObject({ ok: true, parts: given })
      }),
    )
  })

  test('a wrong check character is refused', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...'0123456789ABCXYZ'), (given, check) => {
        const id = composeLicenceId(given)
        const other = id.slice(0, -1) + check
        if (other !== id)
          expect(checkLicenceId(other)).toEqual({ ok: false, issue: 'licence-id.check-digit' })
      }),
    )
  })

  test.each([
    ['11100000000013338W011.11430000006122244L.20230000403.001.U', 'format'],
    ['1.2.156.3005.2.11100000000013338W011.1143.2023.000.U', 'format'],
    ['1.2.156.3005.2.11100000000013338W011.1143.2023.001.U.1', 'format'],
    ['1.2.156.3005.2.11100000000013338W.1143.2023.001.U', 'type-code'],
  ])('refuses %s: %s', (id, why) => {
    expect(checkLicenceId(id)).toEqual({ ok: false, issue: `licence-id.${why}` })
  })

  test('a part that cannot stand in an identifier is a bug of the caller', () => {
    const good = { type: '11100000000013338W011', issuer: '340100', serial: '1', version: 1 }
    for (const bad of [{ version: 0 }, { version: 1000 }, { serial: 'a' }, { issuer: '' }, { type: 'X' }]) {
      expect(() => composeLicenceId({ ...good, ...bad })).toThrow(RangeError)
    }
  })
})
