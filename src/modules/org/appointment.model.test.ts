import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legalDayAt } from '#kernel/calendar'
import { checkAppointment, endedAppointment, inForceOn, overlap, type Term } from './appointment.model.ts'

const FIRST = 20_000
const day = fc.integer({ min: FIRST, max: FIRST + 20 }).map(legalDayAt)
const term: fc.Arbitrary<Term> = fc
  .tuple(day, fc.option(fc.nat({ max: 10 })))
  .map(([fromDay, length]) => ({ fromDay, toDay: length === null ? null : legalDayAt(FIRST + 20 + length) }))
  .chain((open) =>
    fc.oneof(
      fc.constant(open),
      day.map((toDay) => (toDay < open.fromDay ? open : { ...open, toDay })),
    ),
  )

const days = Array.from({ length: 60 }, (_nothing, i) => legalDayAt(FIRST + i))
const holds = (one: Term, on: string) => one.fromDay <= on && (one.toDay === null || on <= one.toDay)

test('terms overlap exactly where they share a day, whichever is asked first', () => {
  fc.assert(
    fc.property(term, term, (a, b) => {
      expect(overlap(a, b)).toBe(days.some((on) => holds(a, on) && holds(b, on)))
      expect(overlap(b, a)).toBe(overlap(a, b))
    }),
  )
})

describe('giving', () => {
  const held = {
    unitId: 'u1',
    fromDay: '2026-01-01',
    toDay: null,
    state: 'active',
    substitutes: null,
  } as const

  test('the same unit is given once at a time', () => {
    const next = { unitId: 'u1', fromDay: '2026-03-02', toDay: null, substitutes: null }
    expect(() => checkAppointment([held], next)).toThrow('org.appointment-overlap')
    expect(() => checkAppointment([{ ...held, state: 'ended', toDay: '2026-02-01' }], next)).not.toThrow()
    expect(() => checkAppointment([held], { ...next, unitId: 'u2' })).not.toThrow()
    expect(() => checkAppointment([held], { ...next, substitutes: 'a2' })).not.toThrow()
  })

  test('the last day is not before the first', () => {
    expect(() => checkAppointment([], { ...held, fromDay: '2026-03-02', toDay: '2026-03-01' })).toThrow(
      'org.appointment-days',
    )
  })
})

describe('ending', () => {
  const today = '2026-03-02'
  const held = {
    unitId: 'u1',
    fromDay: '2026-01-01',
    toDay: null,
    state: 'active',
    substitutes: null,
  } as const

  test('at once: it holds no longer, today included', () => {
    const ended = { ...held, ...endedAppointment(held, null, today) }
    expect(ended).toMatchObject({ state: 'ended', toDay: today })
    expect(inForceOn(ended, today)).toBe(false)
  })

  test('after a last day: it holds through that day', () => {
    const ended = { ...held, ...endedAppointment(held, '2026-03-31', today) }
    expect([inForceOn(ended, '2026-03-31'), inForceOn(ended, '2026-04-01')]).toEqual([true, false])
  })

  test('one that has not begun ends on its first day', () => {
    expect(endedAppointment({ ...held, fromDay: '2026-05-01' }, null, today)).toEqual({
      state: 'ended',
      toDay: '2026-05-01',
    })
  })

  test.each([
    ['in the past', held, '2026-03-01', 'org.last-day-past'],
    ['before it begins', { ...held, fromDay: '2026-05-01' }, '2026-04-01', 'org.appointment-days'],
    ['twice', { ...held, state: 'ended', toDay: '2026-02-01' } as const, null, 'org.appointment-ended'],
  ])('never %s', (_when, one, lastDay, code) => {
    expect(() => endedAppointment(one, lastDay, today)).toThrow(code)
  })
})
