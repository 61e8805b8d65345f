import type { Translate } from '../../kit/index.ts'
import { type Period, periodText } from '../../kit/index.ts'

/** The words for an enumerated value of an item, as the item module names it. */
export const itemWord = (t: Translate, kind: string, value: string): string =>
  t(`item:label.${kind}.${value}`)

/** A period of an item in the words of the kit. */
export const periodOf = (days: number, unit: 'workday' | 'natural' | 'immediate'): Period =>
  unit === 'immediate'
    ? { count: 0, unit: 'working' }
    : { count: days, unit: unit === 'workday' ? 'working' : 'natural' }

/** A period of an item, ready to read: 5个工作日, 当场办结. */
export const periodWords = (days: number, unit: 'workday' | 'natural' | 'immediate', t: Translate): string =>
  periodText(periodOf(days, unit), t)
