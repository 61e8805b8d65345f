import type { Rule } from '#kernel/clock'
import type { PaperData } from '#modules/paper'

/** What a period is counted in, as papers name it. */
export const COUNTED_IN: Readonly<Record<Rule['unit'], PaperData['extension']['counted']>> = {
  workday: 'working-day',
  natural: 'natural-day',
  'half-day': 'half-day',
  hour: 'hour',
  'natural-hour': 'natural-hour',
}
