import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildCalendar } from '#kernel/calendar'
import { due, readRule } from '#kernel/clock'
import { readRulePack } from './rule-pack.ts'

const folder = join(import.meta.dirname, '../../../data-packs/rules')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
)
const stored = files.flatMap((name) => readRulePack(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
const rules = stored.map(readRule)
const calendar = buildCalendar({ version: 'test', days: [] })

describe('the shipped rules', () => {
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
    ['PERMIT.RENEW_DECIDE', 'natural', 0],
    ['FOI.CLARIFY7', 'workday', 7],
    ['FOI.REPLY20', 'workday', 20],
    ['FOI.THIRD_PARTY15', 'workday', 15],
    ['FOI.AGENCY15', 'workday', 15],
    ['FOI.PROACTIVE20', 'workday', 20],
    ['FOI.FEE20', 'workday', 20],
    ['PETITION.ASSIGN15', 'natural', 15],
    ['PETITION.ACK15', 'natural', 15],
    ['PETITION.OBJECT5', 'workday', 5],
    ['PETITION.CLOSE60', 'natural', 60],
    ['PETITION.REVIEW30', 'natural', 30],
    ['PETITION.RECHECK30', 'natural', 30],
    ['PETITION.SIMPLE3', 'workday', 3],
    ['PETITION.SIMPLE10', 'workday', 10],
    ['RATING.VERIFY1', 'workday', 1],
    ['RATING.FIX15', 'workday', 15],
  ])('%s counts in %s: %i', (id, unit, length) => {
    const versions = rules.filter((rule) => rule.id === id)
    expect(versions.length).toBeGreaterThan(0)
    for (const rule of versions) expect(rule).toMatchObject({ unit, length })
  })

  test.each(rules)('$id@$version computes a date', (rule) => {
    const found = due(rule, { start: '2026-03-31' }, calendar)
    expect(Math.sign(found.due > '2026-03-31' ? 1 : found.due < '2026-03-31' ? -1 : 0)).toBe(
      Math.sign(rule.length),
    )
    expect(found.steps().filter((step) => step.effect === 'counted')).toHaveLength(Math.abs(rule.length))
  })

  test.each(rules)('$id@$version names members it has as unsettled, each ground once', (rule) => {
    expect(rule.unsettled.filter((member) => !Object.hasOwn(rule, member))).toEqual([])
    expect(new Set(rule.pause.map(({ ground }) => ground)).size).toBe(rule.pause.length)
  })

  test('a rule of the first format keeps its grounds and asks the notice alone', () => {
    const first = rules.find((rule) => rule.id === 'PERMIT.DECIDE' && rule.version === 1)
    expect(first).toMatchObject({ format: 2, silence: null, extension: { length: 10, tellReason: true } })
    expect(first?.pause).toHaveLength(8)
    expect(first?.pause[0]).toEqual({
      ...{
        ground: 'hearing',
        article: null,
        notice: true,
        evidence: false,
        endingAct: false,
        otherRole: false,
      },
    })
  })
})

describe('a malformed pack', () => {
  test.each([
    ['unknown format', { format: 3, rules: [] }],
    ['no rules', { format: 2, rules: [] }],
    ['a rule with a member too much', { format: 2, rules: [{ ...rules[0], extra: 1 }] }],
    [
      'a rule of format 1 among those of format 2',
      { format: 2, rules: [stored.find((rule) => !('format' in rule))] },
    ],
  ])('%s', (_, pack) => {
    expect(() => readRulePack(pack)).toThrow(expect.objectContaining({ code: 'kernel.invalid-input' }))
  })
})
