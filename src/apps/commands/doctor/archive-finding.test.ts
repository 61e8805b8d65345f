import { expect, it } from 'vitest'
import { judgeArchive } from './archive-finding.ts'

const NOW = new Date('2026-11-22T01:00:00.000Z')
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000)
const whole = { until: minutesAgo(1), broken: false }

it.each([
  ['a whole archive', { reach: whole, waitsSince: undefined }, 'ok'],
  ['one that is carried just now', { reach: whole, waitsSince: minutesAgo(4) }, 'ok'],
  ['one that is not carried', { reach: whole, waitsSince: minutesAgo(5) }, 'problem'],
  ['one with a gap', { reach: { until: minutesAgo(90), broken: true }, waitsSince: undefined }, 'problem'],
  [
    'one whose first part is not finished',
    { reach: { until: undefined, broken: false }, waitsSince: undefined },
    'ok',
  ],
  ['one without a copy to begin with', { reach: undefined, waitsSince: undefined }, 'warning'],
] as const)('judges %s', (_name, facts, mark) => {
  expect(judgeArchive(facts, NOW)).toMatchObject({ check: 'archive', mark })
})
