import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chains } from './acts.fixtures.ts'
import { fold, reducerOf } from './fold.ts'

const ids = reducerOf<readonly string[]>({ 'accepted@1': (state, act) => [...state, act.id] })

describe('fold', () => {
  test('sees every act once, in order', () => {
    fc.assert(
      fc.property(chains, (acts) => {
        expect(fold(ids, [], acts)).toEqual(acts.map((act) => act.id))
      }),
    )
  })

  test('goes on from where it stopped', () => {
    fc.assert(
      fc.property(chains, fc.nat(8), (acts, at) => {
        const stored = fold(ids, [], acts.slice(0, at))
        expect(fold(ids, stored, acts.slice(at))).toEqual(fold(ids, [], acts))
      }),
    )
  })

  test.each(['accepted@2', 'toString'])('refuses an act of unknown type %s', (type) => {
    const acts = fc.sample(chains, 1).flat()
    const unknown = acts.map((act) => ({ ...act, type }))
    expect(() => fold(ids, [], unknown)).toThrow(`no reader for act type ${type}`)
  })
})
