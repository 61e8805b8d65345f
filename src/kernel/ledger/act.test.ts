import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashAct, nextAct } from './act.ts'
import { chainOf, draftWith } from './acts.fixtures.ts'
import type { JsonValue } from './canonical-json.ts'

describe('an act', () => {
  test('its hash is SM3, as GB/T 32905 appendix A computes it', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
  })

  test('its form is final: this hash never changes', () => {
    const act = nextAct(null, draftWith({}))
    expect(act).toMatchObject({ n: 1, prev: null })
    expect(act.hash).toBe('6e26b58cdd4e9a3062d92f8220e942c5832c15fd1cf880b44c0b6410a450c85a')
  })

  test('follows the one before it', () => {
    const [first, second] = chainOf([1, 2])
    expect(second).toMatchObject({ n: 2, prev: first?.hash })
  })

  test('the hash covers every member but itself', () => {
    const act = nextAct(null, draftWith({}))
    for (const name of Object.keys(act)) {
      const same = hashAct({ ...act, [name]: 'other' }) === act.hash
      expect([name, same]).toEqual([name, name === 'hash'])
    }
  })

  test('does not depend on how the body was put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue() as fc.Arbitrary<JsonValue>), (body) => {
        const turned = Object.fromEntries(Object.entries(body).reverse())
        expect(nextAct(null, draftWith({ body: turned })).hash).toBe(nextAct(null, draftWith({ body })).hash)
      }),
    )
  })

  test.each([
    ['a type without version', { type: 'accepted' }],
    ['an instant without milliseconds', { at: '2026-03-02T01:02:03Z' }],
    ['an instant that is none', { at: 'now' }],
    ['another stream', { stream: 'case-2' }],
    ['another government', { government: 'gov-2' }],
    ['a body without canonical form', { body: Number.NaN }],
  ])('refuses %s', (_, changes) => {
    const prev = nextAct(null, draftWith({}))
    expect(() => nextAct(prev, draftWith({ id: 'act-2', ...changes }))).toThrow(TypeError)
  })
})
