import { expect, it } from 'vitest'
import { type DueRecords, readRetentionRules } from '../../due-records.ts'
import { DATA_PACKS } from '../../install.ts'
import { judgeRetention } from './retention-finding.ts'

const NOW = new Date('2026-11-22T01:00:00.000Z')
const rules = await readRetentionRules(DATA_PACKS)

/** What one rule comes to whose oldest record is of this day. */
function due(rule: string, count: number, oldest: string): DueRecords {
  const found = rules.find(({ id }) => id === rule)
  if (!found) throw new Error(`no rule ${rule}`)
  return { rule: found, count, oldest: new Date(`${oldest}T04:00:00.000Z`), examples: [] }
}

it.each([
  ['nothing is due', [], 'ok'],
  ['a text message of 91 days', [due('RETENTION.TEXT_MESSAGE', 3, '2026-08-23')], 'ok'],
  [
    'a text message that has waited a month and a day',
    [due('RETENTION.TEXT_MESSAGE', 3, '2026-07-22')],
    'warning',
  ],
  [
    'slips that nobody cleared away',
    [due('RETENTION.HANDOUT', 1, '2026-10-01'), due('RETENTION.TEXT_MESSAGE', 3, '2026-08-23')],
    'warning',
  ],
] as const)('%s: %s', (_case, waiting, mark) => {
  expect(judgeRetention(waiting, NOW).mark).toBe(mark)
})

it('says how many, and what to do', () => {
  const { text } = judgeRetention([due('RETENTION.PERMIT_WITHDRAWN', 37, '2020-01-01')], NOW)
  expect(text).toContain('37')
  expect(text).toContain('yichuang retention')
})
