import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import permit from '../../../data-packs/rules/permit.json' with { type: 'json' }
import { calendarWith } from './clock.fixtures.ts'
import { due } from './due.ts'
import { RulePackSchema } from './rule.ts'

const rules = Value.Parse(RulePackSchema, permit)

describe('the rules of 行政许可法', () => {
  test('are well formed, each id and version once', () => {
    expect(new Set(rules.map((rule) => `${rule.id}@${rule.version}`)).size).toBe(rules.length)
  })

  test.each([
    ['PERMIT.NOTICE5', 'workday', 5],
    ['PERMIT.DECIDE', 'workday', 20],
    ['PERMIT.JOINT45', 'workday', 45],
    ['PERMIT.LOWER20', 'workday', 20],
    ['PERMIT.DELIVER10', 'workday', 10],
    ['PERMIT.HEAR', 'workday', 20],
    ['PERMIT.HEAR_REQUEST5', 'workday', 5],
    ['PERMIT.HEAR7', 'workday', -7],
    ['PERMIT.RENEW_APPLY', 'natural', -30],
  ])('%s counts in %s: %i', (id, unit, length) => {
    expect(rules.find((rule) => rule.id === id)).toMatchObject({ unit, length })
  })

  test.each(rules)('$id computes a date', (rule) => {
    const { due: day, steps } = due(rule, { start: '2026-03-31' }, calendarWith())
    expect(rule.length < 0 ? day < '2026-03-31' : day > '2026-03-31').toBe(true)
    expect(steps.filter((step) => step.effect === 'counted')).toHaveLength(Math.abs(rule.length))
  })
})
