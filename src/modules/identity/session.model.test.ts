import { expect, test } from 'vitest'
import { endOfLife, IDLE_MS, isAlive, isSeenAnew, LIFE_MS } from './session.model.ts'

const start = new Date('2026-03-02T01:00:00.000Z')
const after = (ms: number) => new Date(start.getTime() + ms)

test.each([
  ['used just now, at the end of its life', LIFE_MS - 1, LIFE_MS, false],
  ['used just now, before its end', LIFE_MS - 2, LIFE_MS - 1, true],
  ['left alone almost too long', 0, IDLE_MS - 1, true],
  ['left alone too long', 0, IDLE_MS, false],
])('a session %s', (_what, seen, now, alive) => {
  expect(isAlive({ lastSeenAt: after(seen), expiresAt: endOfLife(start) }, after(now))).toBe(alive)
})

test('use is written down once a minute', () => {
  const times = { lastSeenAt: start, expiresAt: endOfLife(start) }
  expect(isSeenAnew(times, after(59_999))).toBe(false)
  expect(isSeenAnew(times, after(60_000))).toBe(true)
})
