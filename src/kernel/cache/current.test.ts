import { expect, test } from 'vitest'
import { Current } from './current.ts'

/** A process with one value, and how often it read it. */
function trial() {
  const state = { value: 'first', reads: 0 }
  const current = new Current<string>('flows', 10)
  const ask = (n: number | null, governmentId = 'a') =>
    current.get({ governmentId, stamps: n === null ? null : new Map([['flows', n]]) }, 'key', async () => {
      state.reads += 1
      return state.value
    })
  return { state, ask }
}

test('is read once for each stamp, in each government', async () => {
  const { state, ask } = trial()
  expect([await ask(1), await ask(1), await ask(1, 'b')]).toEqual(['first', 'first', 'first'])
  expect(state.reads).toBe(2)
  state.value = 'second'
  expect([await ask(1), await ask(2), await ask(2)]).toEqual(['first', 'second', 'second'])
  expect(state.reads).toBe(3)
})

test('what was never stamped is remembered too', async () => {
  const { state, ask } = trial()
  expect([await ask(0), await ask(0)]).toEqual(['first', 'first'])
  expect(state.reads).toBe(1)
})

test('nothing is remembered where stamps are not known, or where it is being changed', async () => {
  const { state, ask } = trial()
  for (const n of [null, null, -1, -1]) await ask(n)
  expect(state.reads).toBe(4)
})
