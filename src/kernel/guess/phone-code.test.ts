import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CODE_LIFE_MS,
  CODE_WAIT_MS,
  CODE_WINDOW_MS,
  isOpen,
  MOST_ATTEMPTS,
  MOST_CODES,
  nextCodeAt,
} from './phone-code.ts'

const at = (ms: number) => new Date(Date.UTC(2026, 2, 2) + ms)
const fresh = { attempts: 0, expiresAt: at(CODE_LIFE_MS), usedAt: null }

test.each([
  ['fresh', fresh, 0, true],
  ['a moment before its end', fresh, CODE_LIFE_MS - 1, true],
  ['at its end', fresh, CODE_LIFE_MS, false],
  ['used', { ...fresh, usedAt: at(0) }, 1, false],
  ['tried but for once', { ...fresh, attempts: MOST_ATTEMPTS - 1 }, 1, true],
  ['tried too often', { ...fresh, attempts: MOST_ATTEMPTS }, 1, false],
])('a code %s', (_what, state, now, open) => {
  expect(isOpen(state, at(now))).toBe(open)
})

test('who obeys the waiting time never gets two codes in a minute nor eleven in a day', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: CODE_WINDOW_MS / 4 }), { maxLength: 40 }), (waits) => {
      let now = at(0)
      let made: Date[] = []
      for (const wait of waits) {
        now = new Date(now.getTime() + wait)
        made = made.filter((one) => one.getTime() > now.getTime() - CODE_WINDOW_MS)
        if (nextCodeAt(made, now) > now) continue
        if (made[0]) expect(now.getTime() - made[0].getTime()).toBeGreaterThanOrEqual(CODE_WAIT_MS)
        made = [now, ...made]
        expect(made.length).toBeLessThanOrEqual(MOST_CODES)
      }
    }),
  )
})

test('the first code may be asked for at once', () => {
  expect(nextCodeAt([], at(0))).toEqual(at(0))
})
