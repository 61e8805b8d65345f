import { describe, expect, test } from 'vitest'
import { buildHours } from '#kernel/calendar'
import type { Rule } from '#kernel/rule'
import { calendarWith, ruleWith } from './clock.fixtures.ts'
import type { ClockIssue } from './clock-error.ts'
import { due } from './due.ts'
import type { ClockEvents } from './events.ts'
import en from './messages/en.json' with { type: 'json' }
import zh from './messages/zh-CN.json' with { type: 'json' }

const start = '2026-03-02'
const pause = { from: '2026-03-05', until: '2026-03-12', ground: 'inspection', notice: 'N-1' }
const proven = ruleWith({ pause: ruleWith({}).pause.map((ground) => ({ ...ground, evidence: true })) })
const unknown = (field: string, value: unknown) => ruleWith({ [field]: value } as Partial<Rule>)

const cases: [ClockIssue, Rule, ClockEvents][] = [
  ['unit-unknown', unknown('unit', 'week'), { start }],
  ['receipt-policy-unknown', unknown('receiptOnRestDay', 'previous-workday'), { start }],
  ['rollover-unknown', unknown('rollover', 'previous-workday'), { start }],
  ['rollover-unknown', unknown('rollover', undefined), { start }],
  ['day-end-unknown', unknown('dayEnds', 'sunset'), { start }],
  ['moved-backwards', ruleWith({ length: -7, rollover: 'next-workday' }), { start }],
  ['moved-backwards', ruleWith({ length: -7, receiptOnRestDay: 'next-workday' }), { start }],
  ['length-malformed', ruleWith({ length: 1.5 }), { start }],
  ['pause-not-allowed', ruleWith({ pause: [] }), { start, pauses: [pause] }],
  ['pause-not-allowed', ruleWith({ length: -7 }), { start, pauses: [pause] }],
  ['pause-ground-unknown', ruleWith({}), { start, pauses: [{ ...pause, ground: '正常业务办理挂起' }] }],
  ['pause-without-notice', ruleWith({}), { start, pauses: [{ ...pause, notice: null }] }],
  ['pause-without-evidence', proven, { start, pauses: [pause] }],
  ['pause-reversed', ruleWith({}), { start, pauses: [{ ...pause, until: '2026-03-04' }] }],
  [
    'extension-not-allowed',
    ruleWith({ extension: null }),
    { start, extensions: [{ length: 1, approval: 'A' }] },
  ],
  ['extension-not-allowed', ruleWith({ length: -7 }), { start, extensions: [{ length: 1, approval: 'A' }] }],
  ['extension-not-allowed', ruleWith({ length: 0 }), { start, extensions: [{ length: 1, approval: 'A' }] }],
  ['extension-malformed', ruleWith({}), { start, extensions: [{ length: 0, approval: 'A' }] }],
  [
    'extension-too-long',
    ruleWith({}),
    {
      start,
      extensions: [
        { length: 30, approval: 'A' },
        { length: 11, approval: 'B' },
      ],
    },
  ],
  ['hours-unknown', ruleWith({ unit: 'hour' }), { start }],
]

const oneSpan = buildHours([
  { validFrom: '2020-01-01', seasons: [{ from: '01-01', spans: [['09:00', '17:00']] }], basis: '试验' },
])

describe('the engine refuses instead of guessing', () => {
  test.each(cases)('%s', (issue, rule, events) => {
    expect(() => due(rule, events, calendarWith())).toThrow(
      expect.objectContaining({ code: `clock.${issue}` }),
    )
  })

  test('hours-without-halves', () => {
    const halves = () => due(ruleWith({ unit: 'half-day' }), { start }, calendarWith(), oneSpan)
    expect(halves).toThrow(expect.objectContaining({ code: 'clock.hours-without-halves' }))
  })

  test('every refusal is explained in both languages', () => {
    const issues = [...new Set<ClockIssue>([...cases.map(([issue]) => issue), 'hours-without-halves'])]
    const keys = issues.map((issue) => `refusal.${issue}`)
    expect(Object.keys(zh)).toEqual(keys)
    expect(Object.keys(en)).toEqual(keys)
  })

  test.each(['2026-02-30', 'today', '2101-01-01'])('a start on %s', (day) => {
    expect(() => due(ruleWith({}), { start: day }, calendarWith())).toThrow(RangeError)
  })
})
