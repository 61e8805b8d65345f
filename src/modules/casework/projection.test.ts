import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { type CaseClock, clocksAfter } from './case-clock.ts'
import { projectionOf } from './projection.ts'

const clock = (name: string, over: Partial<CaseClock> = {}): CaseClock =>
  ({
    name,
    kind: 'legal',
    startOn: '2026-03-02',
    dueOn: '2026-03-09',
    provisional: false,
    stoppedOn: null,
    ...over,
  }) as CaseClock

const opened = (task: string) =>
  ({
    type: 'task-opened',
    task,
    node: 'review',
    name: '',
    candidate: { role: 'reviewer', unit: 'case' },
  }) as const
const closed = (task: string) => ({ type: 'task-closed', task, node: 'review', reason: 'completed' }) as const

const unsaved = (
  change: Partial<Case<unknown>>,
  before: readonly CaseClock[] = [],
  after = before,
): Case<unknown> =>
  ({
    ...{ id: 'c1', flowEvents: [], clocksBefore: before, state: { clocks: after } },
    ...change,
  }) as unknown as Case<unknown>

const ENDS = '2026-03-09T16:00:00.000Z'

describe('projection of unsaved acts', () => {
  it('opens and closes tasks', () => {
    const { settle, open } = projectionOf([unsaved({ flowEvents: [closed('t1'), opened('t2')] })])
    expect(settle).toEqual([{ case: 'c1', dueOn: null, dueIn: {}, close: ['t1'] }])
    expect(open).toMatchObject([{ key: 't2', node: 'review', role: 'reviewer', closed: false }])
  })

  it('keeps a task that was opened and closed in one save, as closed', () => {
    const { settle, open } = projectionOf([unsaved({ flowEvents: [opened('t2'), closed('t2')] })])
    expect(settle).toEqual([])
    expect(open).toMatchObject([{ key: 't2', closed: true }])
  })

  it('stops the clock that ran before and starts the new one of the same name', () => {
    const before = [clock('notice')]
    const after = clocksAfter(before, {
      stopClocks: { names: ['notice'], on: '2026-03-05' },
      startClocks: [clock('notice')],
    })
    const { start, change, await: awaited, forget } = projectionOf([unsaved({}, before, after)])
    expect(change).toMatchObject([{ at: 0, stoppedOn: '2026-03-05' }])
    expect(start).toMatchObject([{ at: 1, stoppedOn: null }])
    expect(awaited).toEqual([{ case: 'c1', at: 1, fireAt: ENDS }])
    expect(forget).toEqual([{ case: 'c1', at: 0 }])
  })

  it('awaits nothing of a clock that an earlier act of the same save started', () => {
    const stopping = { stopClocks: { names: ['decide'], on: '2026-03-06' } }
    const after = clocksAfter(clocksAfter([], { startClocks: [clock('decide')] }), stopping)
    const { start, await: awaited, forget } = projectionOf([unsaved({}, [], after)])
    expect(start).toMatchObject([{ name: 'decide', stoppedOn: '2026-03-06' }])
    expect([awaited, forget]).toEqual([[], []])
  })

  it('awaits a clock anew only where its date moved, and leaves the others alone', () => {
    const before = [clock('decide'), clock('promise')]
    const dated = { dueOn: '2026-03-19', provisional: false }
    const extension = { length: 8, authority: 'agency-head', approval: 'p1' }
    const after = clocksAfter(before, { clocks: [{ do: 'extend', at: 0, extension, ...dated }] })
    const { change, await: awaited } = projectionOf([unsaved({}, before, after)])
    expect(change.map(({ at }) => at)).toEqual([0])
    expect(awaited).toEqual([{ case: 'c1', at: 0, fireAt: '2026-03-19T16:00:00.000Z' }])
    const passed = clocksAfter(before, { clocks: [{ do: 'pass', at: 1 }] })
    expect(projectionOf([unsaved({}, before, passed)])).toMatchObject({
      await: [],
      change: [{ passed: true }],
    })
  })
})
