import { expect, test } from 'vitest'
import { awaitedTimers } from './ask.ts'
import type { FlowDefinition, FlowNode } from './definition.ts'
import { newFlow } from './state.ts'
import { step } from './step.ts'

const task = (id: string): FlowNode => ({
  ...{ kind: 'userTask', id, name: id },
  candidate: { role: 'clerk', unit: 'case' },
})

/** A task with a timer on its border, beside an intermediate timer of the same clock. */
const definition: FlowDefinition = {
  ...{ id: 'f', version: 1, format: 2 },
  nodes: [
    { kind: 'startEvent', id: 'start' },
    { kind: 'parallelGateway', id: 'split' },
    task('a'),
    { kind: 'boundaryEvent', id: 'late', on: 'a', clock: 'x', interrupting: false },
    { kind: 'timerEvent', id: 'wait', clock: 'x' },
    ...[task('b'), task('c')],
    { kind: 'endEvent', id: 'end' },
  ],
  flows: [
    ['start', 'split'],
    ['split', 'a'],
    ['split', 'wait'],
    ['wait', 'b'],
    ['late', 'c'],
    ...['a', 'b', 'c'].map((id) => [id, 'end']),
  ].map(([from = '', to = '']) => ({ id: `${from}-${to}`, from, to })),
}

const begun = step(definition, newFlow(definition), { type: 'start', variables: {} }).state
const after = (type: 'timer-fired' | 'clock-over') => step(definition, begun, { type, clock: 'x' }).state
const open = (state: typeof begun) => state.tasks.map(({ node }) => node).sort()

test('both timers fire when their clock has run out', () => {
  expect(awaitedTimers(definition, begun)).toEqual([
    { clock: 'x', intermediate: false },
    { clock: 'x', intermediate: true },
  ])
  expect(open(after('timer-fired'))).toEqual(['a', 'b', 'c'])
})

test('when no clock runs the intermediate one waits no longer, and that on the border never fires', () => {
  const state = after('clock-over')
  expect(open(state)).toEqual(['a', 'b'])
  expect(awaitedTimers(definition, state)).toEqual([{ clock: 'x', intermediate: false }])
  const refused = expect.objectContaining({ code: 'flow.clock-not-awaited' })
  expect(() => step(definition, state, { type: 'clock-over', clock: 'x' })).toThrow(refused)
})
