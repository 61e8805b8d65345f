import { expect, it } from 'vitest'
import { isAhead } from './ahead.ts'
import type { FlowDefinition } from './definition.ts'

const task = (id: string) =>
  ({ kind: 'userTask', id, name: id, candidate: { role: 'clerk', unit: 'case' } }) as const
const way = (from: string, to: string) => ({ id: `${from}-${to}`, from, to })

/** a, then b and c side by side, then d, from which it goes on, or back to a. */
const FLOW: FlowDefinition = {
  ...{ id: 'ahead', version: 1, format: 2 },
  nodes: [
    { kind: 'startEvent', id: 'start' },
    ...['a', 'b', 'c', 'd'].map(task),
    { kind: 'parallelGateway', id: 'split' },
    { kind: 'parallelGateway', id: 'join' },
    { kind: 'exclusiveGateway', id: 'choice' },
    { kind: 'endEvent', id: 'end' },
  ],
  flows: [
    ...[way('start', 'a'), way('a', 'split'), way('split', 'b'), way('split', 'c'), way('b', 'join')],
    ...[way('c', 'join'), way('join', 'd'), way('d', 'choice'), way('choice', 'end'), way('choice', 'a')],
  ],
}

it('is what every way to the end passes', () => {
  expect(isAhead(FLOW, 'a', 'd')).toBe(true)
  expect(isAhead(FLOW, 'b', 'd')).toBe(true)
  expect(isAhead(FLOW, 'd', 'a')).toBe(false)
  expect(isAhead(FLOW, 'b', 'c')).toBe(false)
  expect(isAhead(FLOW, 'a', 'a')).toBe(false)
})
