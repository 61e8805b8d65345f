import { expect, it } from 'vitest'
import { monotonicMs, systemTime } from './index.ts'

it('reads the machine’s clock', () => {
  const before = Date.now()
  const read = systemTime().getTime()
  expect(read).toBeGreaterThanOrEqual(before)
  expect(read).toBeLessThanOrEqual(Date.now())
})

it('measures without going back', () => {
  const marks = Array.from({ length: 1000 }, monotonicMs)
  expect(marks).toEqual([...marks].sort((a, b) => a - b))
})
