import { describe, expect, it } from 'vitest'
import type { Act } from '#kernel/ledger'
import type { Case } from './case.ts'
import type { ActBody, CaseClock } from './casework.model.ts'
import { projectionOf } from './projection.ts'

const clock = (name: string): CaseClock =>
  ({
    name,
    kind: 'legal',
    startOn: '2026-03-02',
    dueOn: '2026-03-09',
    provisional: false,
    stoppedOn: null,
  }) as CaseClock

const acts = (...bodies: Omit<ActBody, 'facts'>[]): readonly Act[] =>
  bodies.map((body) => ({ body: { facts: {}, ...body } }) as unknown as Act)

const opened = (task: string) =>
  ({
    type: 'task-opened',
    task,
    node: 'review',
    name: '',
    candidate: { role: 'reviewer', unit: 'case' },
  }) as const
const closed = (task: string) => ({ type: 'task-closed', task, node: 'review', reason: 'completed' }) as const

const unsaved = (change: Partial<Case<unknown>>): Case<unknown> =>
  ({ acts: [], flowEvents: [], ...change }) as unknown as Case<unknown>

describe('projection of unsaved acts', () => {
  it('opens and closes tasks', () => {
    const projection = projectionOf(unsaved({ flowEvents: [closed('t1'), opened('t2')] }))
    expect(projection.close).toEqual(['t1'])
    expect(projection.open).toMatchObject([{ key: 't2', node: 'review', role: 'reviewer', closed: false }])
  })

  it('keeps a task that was opened and closed in one save, as closed', () => {
    const projection = projectionOf(unsaved({ flowEvents: [opened('t2'), closed('t2')] }))
    expect(projection.close).toEqual([])
    expect(projection.open).toMatchObject([{ key: 't2', closed: true }])
  })

  it('stops the clock that ran before and starts the new one of the same name', () => {
    const body = { stopClocks: { names: ['notice'], on: '2026-03-05' }, startClocks: [clock('notice')] }
    const { start, stop } = projectionOf(unsaved({ acts: acts(body) }))
    expect(stop).toEqual([{ name: 'notice', on: '2026-03-05' }])
    expect(start).toMatchObject([{ name: 'notice', stoppedOn: null }])
  })

  it('stops a clock that an earlier act of the same save started', () => {
    const stopping = { stopClocks: { names: ['decide'], on: '2026-03-06' } }
    const { start } = projectionOf(unsaved({ acts: acts({ startClocks: [clock('decide')] }, stopping) }))
    expect(start).toMatchObject([{ name: 'decide', stoppedOn: '2026-03-06' }])
  })
})
