import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { seldom } from './seldom.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('acts at once, then once more for all that was asked meanwhile, then rests', () => {
  const act = vi.fn()
  const ask = seldom(act, 1_000)
  ask()
  expect(act).toHaveBeenCalledTimes(1)
  ask()
  ask()
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1_000)
  expect(act).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(10_000)
  expect(act).toHaveBeenCalledTimes(2)
  ask()
  expect(act).toHaveBeenCalledTimes(3)
})
