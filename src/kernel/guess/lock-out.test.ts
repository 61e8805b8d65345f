import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterFailure, isLocked, LOCKED_MS, type LockState, MOST_FAILURES, UNLOCKED } from './lock-out.ts'

const at = (ms: number) => new Date(Date.UTC(2026, 2, 2) + ms)

test('the fifth wrong password in a row locks for fifteen minutes, to the millisecond', () => {
  let state: LockState = UNLOCKED
  for (let n = 1; n < MOST_FAILURES; n++) state = afterFailure(state, at(n))
  expect(isLocked(state, at(5))).toBe(false)
  state = afterFailure(state, at(5))
  expect(isLocked(state, at(5))).toBe(true)
  expect(isLocked(state, at(5 + LOCKED_MS - 1))).toBe(true)
  expect(isLocked(state, at(5 + LOCKED_MS))).toBe(false)
})

/** A try: how long after the last one, and whether the password was right. */
const tries = fc.array(fc.record({ wait: fc.integer({ min: 0, max: LOCKED_MS }), right: fc.boolean() }), {
  maxLength: 60,
})

/** The rule told another way: wrong tries since the last right or locking one, and the instant of the last lock. */
function oracle(history: readonly { readonly wait: number; readonly right: boolean }[]) {
  let clock = 0
  let run = 0
  let lockedAt = Number.NEGATIVE_INFINITY
  for (const { wait, right } of history) {
    clock += wait
    if (clock - lockedAt < LOCKED_MS) continue
    run = right ? 0 : run + 1
    if (run === MOST_FAILURES) [run, lockedAt] = [0, clock]
  }
  return { clock, locked: clock - lockedAt < LOCKED_MS }
}

test('whatever is tried when, an account is locked exactly within fifteen minutes of five wrong tries in a row', () => {
  fc.assert(
    fc.property(tries, (history) => {
      let clock = 0
      let state: LockState = UNLOCKED
      for (const { wait, right } of history) {
        clock += wait
        if (isLocked(state, at(clock))) continue
        state = right ? UNLOCKED : afterFailure(state, at(clock))
        expect(state.failures).toBeLessThan(MOST_FAILURES)
      }
      expect(isLocked(state, at(clock))).toBe(oracle(history).locked)
    }),
  )
})

test('wrong passwords during a lock do not make it longer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LOCKED_MS - 1 }), (ms) => {
      const locked: LockState = { failures: 0, lockedUntil: at(LOCKED_MS) }
      expect(afterFailure(locked, at(ms))).toEqual(locked)
    }),
  )
})
