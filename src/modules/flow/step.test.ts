import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#kernel/errors'
import type { FlowDefinition } from './definition.ts'
import { definitions, permitFlow, variables } from './flow.fixtures.ts'
import { type FlowCommand, type FlowEvent, type FlowState, newFlow, type Variables } from './state.ts'
import { step } from './step.ts'

const commands: fc.Arbitrary<FlowCommand> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('complete' as const), task: taskIds(), variables }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('start' as const), variables }) },
  { weight: 1, arbitrary: fc.constant({ type: 'terminate' as const, outcome: 'withdrawn' }) },
)
const runs = fc.tuple(definitions, fc.array(commands, { maxLength: 30 }))

function taskIds() {
  return fc.integer({ min: 1, max: 6 }).map((n) => `t${n}`)
}

/** Gives the commands one after the other; what is refused leaves no trace. */
function run(definition: FlowDefinition, given: readonly FlowCommand[]) {
  const taken: FlowCommand[] = []
  const events: FlowEvent[] = []
  let state = newFlow(definition)
  for (const command of given) {
    try {
      const next = step(definition, state, command)
      state = next.state
      taken.push(command)
      events.push(...next.events)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return { state, taken, events }
}

describe('any valid flow under any commands', () => {
  test('holds one token while it runs and none before and after', () => {
    fc.assert(
      fc.property(runs, ([definition, given]) => {
        const { state } = run(definition, [{ type: 'start', variables: {} }, ...given])
        expect(state.tasks).toHaveLength(state.status === 'running' ? 1 : 0)
        expect(state.outcome === null).toBe(state.status !== 'ended')
        expect(run(definition, []).state.tasks).toEqual([])
      }),
    )
  })

  test('closes every task once, and only after opening it', () => {
    fc.assert(
      fc.property(runs, ([definition, given]) => {
        const { state, events } = run(definition, [{ type: 'start', variables: {} }, ...given])
        const opened = events.flatMap((event) => (event.type === 'task-opened' ? [event.task] : []))
        const closed = events.flatMap((event) => (event.type === 'task-closed' ? [event.task] : []))
        expect(opened).toEqual(opened.map((_, index) => `t${index + 1}`))
        expect(state.opened).toBe(opened.length)
        expect([...closed, ...state.tasks.map((task) => task.id)]).toEqual(opened)
        expect(events.filter((event) => event.type === 'ended')).toHaveLength(
          state.status === 'ended' ? 1 : 0,
        )
      }),
    )
  })

  test('replayed, gives the same state and events; the state is plain JSON', () => {
    fc.assert(
      fc.property(runs, ([definition, given]) => {
        const first = run(definition, given)
        const again = run(definition, first.taken)
        expect(JSON.stringify(again)).toBe(JSON.stringify(first))
        expect(JSON.parse(JSON.stringify(first.state))).toEqual(first.state)
      }),
    )
  })

  test('changes neither its definition nor the state it was given', () => {
    fc.assert(
      fc.property(definitions, variables, variables, (definition, before, outcome) => {
        const copy = structuredClone(definition)
        const { state } = step(definition, newFlow(definition), { type: 'start', variables: before })
        const stored = structuredClone(state)
        step(definition, state, { type: 'complete', task: 't1', variables: outcome })
        expect(state).toEqual(stored)
        expect(definition).toEqual(copy)
      }),
    )
  })
})

describe('the flow of a permit', () => {
  const start: FlowCommand = { type: 'start', variables: {} }
  const complete = (task: string, outcome: Variables): FlowCommand => {
    return { type: 'complete', task, variables: outcome }
  }
  const stateAfter = (...given: FlowCommand[]): FlowState => run(permitFlow, given).state

  test('goes straight to the licence', () => {
    const given = [start, complete('t1', { received: 'accept' }), complete('t2', { passed: true })]
    expect(stateAfter(...given).tasks).toEqual([{ id: 't3', node: 'decide' }])
    expect(stateAfter(...given, complete('t3', { granted: true }))).toMatchObject({
      status: 'ended',
      outcome: 'granted',
    })
  })

  test('comes back to receiving after a correction, as a new task', () => {
    const asked = [start, complete('t1', { received: 'correct' })]
    expect(stateAfter(...asked).tasks).toEqual([{ id: 't2', node: 'correct' }])
    expect(stateAfter(...asked, complete('t2', {})).tasks).toEqual([{ id: 't3', node: 'receive' }])
    const accepted = [...asked, complete('t2', {}), complete('t3', { received: 'accept' })]
    expect(stateAfter(...accepted).tasks).toEqual([{ id: 't4', node: 'review' }])
  })

  test('says who may take the task it opens', () => {
    expect(step(permitFlow, newFlow(permitFlow), start).events).toEqual([
      {
        type: 'task-opened',
        task: 't1',
        node: 'receive',
        name: 'task.receive',
        candidate: { role: 'window-clerk', unit: 'case' },
      },
    ])
  })

  test('is terminated by a withdrawal, which closes what is open', () => {
    const { state } = step(permitFlow, newFlow(permitFlow), start)
    expect(step(permitFlow, state, { type: 'terminate', outcome: 'withdrawn' })).toEqual({
      state: { ...state, status: 'ended', tasks: [], outcome: 'withdrawn' },
      events: [
        { type: 'task-closed', task: 't1', node: 'receive', reason: 'terminated' },
        { type: 'ended', node: null, outcome: 'withdrawn' },
      ],
    })
  })

  test.each<[string, FlowCommand[], FlowCommand]>([
    ['already-started', [start], start],
    ['already-started', [start, complete('t1', {})], start],
    ['not-running', [], complete('t1', {})],
    ['not-running', [start, complete('t1', {})], complete('t1', {})],
    ['not-running', [start, complete('t1', {})], { type: 'terminate', outcome: 'withdrawn' }],
    ['task-not-open', [start, complete('t1', { received: 'accept' })], complete('t1', {})],
    ['task-not-open', [start], complete('t2', {})],
    ['command-unknown', [start], { type: 'claim' } as unknown as FlowCommand],
  ])('refuses: %s', (code, before, command) => {
    const refused = expect.objectContaining({ code: `flow.${code}` })
    expect(() => step(permitFlow, stateAfter(...before), command)).toThrow(refused)
  })

  test('a state of another version is a bug, not a refusal', () => {
    expect(() => step({ ...permitFlow, version: 2 }, newFlow(permitFlow), start)).toThrow(
      'broken flow: state of permit@1',
    )
  })
})
