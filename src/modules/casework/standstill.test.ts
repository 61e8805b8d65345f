import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar'
import type { CaseClock, ClockPause } from './case-clock.ts'
import { pausesWith, type Standstill, standstillsAfter } from './standstill.ts'

const begunBy = { person: 'p', roles: ['reviewer'] }
const pauseOf = (from: string, until: string, resumedOn: string | null): ClockPause => ({
  ...{ from, until, resumedOn, begunBy, ground: 'hearing', notice: `notice-${from}`, evidence: 'e' },
})
const clockOf = (pauses: ClockPause[], name = 'decide'): CaseClock => ({
  ...{ name, kind: 'legal', rule: { id: 'R', version: 1 }, startOn: '2026-03-02' },
  ...{ dueOn: '2026-03-30', provisional: false, stoppedOn: null, pauses },
})
const counted = () => true

describe('what a step waits for with its case', () => {
  test('legal and promised period that stand still by one notice are one', () => {
    const pause = pauseOf('2026-03-04', '2026-03-10', null)
    expect(pausesWith([clockOf([pause]), clockOf([pause], 'promise')], [], counted, '2026-03-02')).toEqual([
      { ...pause, ground: 'case-waits', with: 'notice-2026-03-04' },
    ])
  })

  test('a pause of which nobody was told is none, and one that was over before the step began neither', () => {
    const before = pauseOf('2026-03-03', '2026-03-05', '2026-03-05')
    const later = pauseOf('2026-03-06', '2026-03-10', null)
    expect(pausesWith([clockOf([before, later])], [], counted, '2026-03-05')).toHaveLength(1)
    expect(pausesWith([clockOf([before, later])], [], () => false, '2026-03-02')).toEqual([])
  })

  test('a clock that stopped holds up no step any more', () => {
    const stopped = { ...clockOf([pauseOf('2026-03-04', '2026-03-20', null)]), stoppedOn: '2026-03-06' }
    expect(pausesWith([stopped], [], counted, '2026-03-02')).toMatchObject([{ resumedOn: '2026-03-06' }])
  })

  test('a standstill is over once, by its id', () => {
    const begin: Omit<Standstill, 'endedOn'> = {
      ...{ id: 'a', from: '2026-03-04', until: '2026-03-10', begunBy },
    }
    const begun = standstillsAfter(undefined, { begin })
    const over = standstillsAfter(begun, { end: { id: 'a', on: '2026-03-06' } })
    expect(standstillsAfter(over, { end: { id: 'a', on: '2026-03-09' } })).toEqual([
      { ...begin, endedOn: '2026-03-06' },
    ])
    expect(standstillsAfter(over, { end: { id: 'b', on: '2026-03-09' } })).toEqual(over)
  })

  test('none of them begins before the step, and none of them ends before it begins', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-02', days))
    const span = fc
      .tuple(day, fc.nat({ max: 20 }), fc.option(fc.nat({ max: 30 })))
      .map(([from, told, took]) =>
        pauseOf(from, addDays(from, told), took === null ? null : addDays(from, took)),
      )
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), day, (pauses, startOn) => {
        for (const pause of pausesWith([clockOf(pauses)], [], counted, startOn)) {
          expect(pause.from >= startOn && pause.until > startOn).toBe(true)
          expect(pause.resumedOn === null || pause.resumedOn > startOn).toBe(true)
        }
      }),
    )
  })
})
