import type { ItemFacts } from './facts.schema.ts'

/** A length of time as the list states it; `immediate` is on the spot, whatever the number. */
export interface Period {
  readonly days: number
  readonly unit: ItemFacts['statutoryUnit']
}

/** The period that the law gives. */
export const statutoryOf = (facts: ItemFacts): Period => ({
  days: facts.statutoryDays,
  unit: facts.statutoryUnit,
})

/** The period that the body promises. */
export const promiseOf = (facts: ItemFacts): Period => ({ days: facts.promiseDays, unit: facts.promiseUnit })

/** Handled on the spot. */
export const isImmediate = (period: Period): boolean => period.unit === 'immediate' || period.days === 0

/**
 * Whether the first period is surely not longer than the second, whatever the calendar. So many natural days never
 * last longer than as many working days; working days against natural days cannot be compared and are not accepted.
 */
export function notLonger(first: Period, second: Period): boolean {
  if (isImmediate(first)) return true
  if (isImmediate(second)) return false
  return first.days <= second.days && (first.unit === second.unit || first.unit === 'natural')
}
