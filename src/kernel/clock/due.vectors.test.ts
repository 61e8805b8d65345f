import { describe, expect, test } from 'vitest'
import type { Rule } from '#kernel/rule'
import { calendarWith, ruleWith } from './clock.fixtures.ts'
import { due } from './due.ts'
import type { ClockEvents } from './events.ts'
import vectors from './vectors/deadlines.json' with { type: 'json' }
import edges from './vectors/edges.json' with { type: 'json' }

interface Vector {
  id: string
  rule: string
  start: string
  events: { pause: string; resume: string }[]
  unit: string
  days: number
  due: string
  receipt?: string
  rollover?: string
  overlay?: string[]
  status?: string
  startDayCounts?: boolean
}

const published: readonly Vector[] = vectors
/** Worked out by hand, where periods are known to go wrong. */
const all: readonly Vector[] = [...published, ...(edges as readonly Vector[])]

const ruleOf = (v: Vector): Rule => {
  const { startDayCounts = false } = v
  const policies = {
    receiptOnRestDay: v.receipt ?? 'as-is',
    rollover: v.rollover ?? 'none',
    startDayCounts,
  } as Partial<Rule>
  return ruleWith({ unit: v.unit as Rule['unit'], length: v.days, ...policies })
}

const eventsOf = (v: Vector): ClockEvents => ({
  start: v.start,
  pauses: v.events.map(({ pause, resume }) => ({
    from: pause,
    until: resume,
    ground: 'inspection',
    notice: 'N-1',
  })),
})

describe('deadline vectors', () => {
  test('are all there', () => {
    expect(published).toHaveLength(24)
  })

  test.each(all)('$id $rule: $due', (v) => {
    const result = due(ruleOf(v), eventsOf(v), calendarWith(v.overlay))
    expect(result.due).toBe(v.due)
    if (v.overlay === undefined) expect(result.provisional).toBe(v.status === 'provisional')
    expect(result.steps().filter((step) => step.effect === 'counted')).toHaveLength(Math.abs(v.days))
  })

  test.each(all.filter((v) => v.rule.endsWith('+EXT') && v.days > 20))(
    '$id: the extension as an event gives the same day',
    (v) => {
      const rule = { ...ruleOf(v), length: 20 }
      const extensions = [{ length: v.days - 20, approval: 'A-1' }]
      expect(due(rule, { ...eventsOf(v), extensions }, calendarWith()).due).toBe(v.due)
    },
  )

  test('P24 is provisional with no overlay at all', () => {
    expect(due(ruleWith({}), { start: '2026-12-25' }, calendarWith())).toMatchObject({
      due: '2027-01-25',
      provisional: true,
    })
  })
})
