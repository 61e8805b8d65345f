import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notLonger, type Period } from './period.model.ts'

const workday = (days: number): Period => ({ days, unit: 'workday' })
const natural = (days: number): Period => ({ days, unit: 'natural' })
const immediate: Period = { days: 0, unit: 'immediate' }

test.each([
  [workday(7), workday(20), true],
  [workday(20), workday(20), true],
  [workday(21), workday(20), false],
  [natural(20), workday(20), true],
  [natural(21), workday(20), false],
  [workday(5), natural(90), false],
  [immediate, workday(20), true],
  [workday(0), natural(90), true],
  [workday(1), immediate, false],
])('%j against %j: %j', (first, second, answer) => {
  expect(notLonger(first, second)).toBe(answer)
})

/** Days on the wall that a period lasts where only some days are worked. */
function lasting({ days, unit }: Period, works: readonly boolean[]): number {
  if (unit !== 'workday') return unit === 'immediate' ? 0 : days
  let [left, elapsed] = [days, 0]
  while (left > 0) if (works[elapsed++ % works.length]) left -= 1
  return elapsed
}

test('what is accepted is not longer in any calendar', () => {
  const period = fc.record({
    days: fc.nat(120),
    unit: fc.constantFrom('workday' as const, 'natural' as const),
  })
  const calendar = fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }).map((days) => [...days, true])
  fc.assert(
    fc.property(period, period, calendar, (first, second, works) => {
      if (notLonger(first, second)) expect(lasting(first, works)).toBeLessThanOrEqual(lasting(second, works))
    }),
  )
})
