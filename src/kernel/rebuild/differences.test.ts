import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type JsonValue } from '#kernel/ledger'
import { differencesBetween } from './index.ts'

const json = fc.jsonValue() as fc.Arbitrary<JsonValue>

const at = (value: JsonValue, path: string): JsonValue =>
  path === ''
    ? value
    : path.split('.').reduce<JsonValue>((inside, name) => {
        const members = inside as Readonly<Record<string, JsonValue>> | null
        return members?.[name] ?? null
      }, value)

describe('differences between two values', () => {
  it('are none where both are the same, and some where they are not', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(differencesBetween(a, a)).toEqual([])
        expect(differencesBetween(a, b).length === 0).toBe(canonicalJson(a) === canonicalJson(b))
      }),
    )
  })

  it('name where they lie and what stands there', () => {
    const names = fc.constantFrom('a', 'b', 'c')
    const nested = fc.dictionary(names, fc.dictionary(names, fc.oneof(fc.integer(), fc.array(fc.boolean()))))
    fc.assert(
      fc.property(nested, nested, (a, b) => {
        for (const { field, stored, computed } of differencesBetween(a, b)) {
          expect(stored).toEqual(at(a, field))
          expect(computed).toEqual(at(b, field))
        }
      }),
    )
  })

  it('know a member by itself, not by what every object inherits', () => {
    const named = (name: string): JsonValue => JSON.parse(`{"${name}":""}`)
    for (const name of ['toString', 'constructor', '__proto__']) {
      expect(differencesBetween(named(name), {})).toEqual([{ field: name, stored: '', computed: null }])
      expect(differencesBetween({}, named(name))).toEqual([{ field: name, stored: null, computed: '' }])
    }
  })

  it('go as deep as both values do, and no deeper', () => {
    const clocks = (dueOn: string): JsonValue => ({ clocks: [{ name: 'decide', dueOn }] })
    expect(differencesBetween(clocks('2026-01-01'), clocks('2026-01-02'), 'state')).toEqual([
      { field: 'state.clocks.0.dueOn', stored: '2026-01-01', computed: '2026-01-02' },
    ])
    expect(differencesBetween({ a: [1] }, { a: { 0: 1 } })).toEqual([
      { field: 'a', stored: [1], computed: { 0: 1 } },
    ])
    expect(differencesBetween({ a: null }, {})).toEqual([{ field: '', stored: { a: null }, computed: {} }])
  })
})
