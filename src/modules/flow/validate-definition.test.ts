import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { type FlowDefinition, FlowDefinitionSchema, type FlowNode, type SequenceFlow } from './definition.ts'
import { definitions, permitFlow } from './flow.fixtures.ts'
import en from './messages/en.json' with { type: 'json' }
import zh from './messages/zh-CN.json' with { type: 'json' }
import { newFlow } from './state.ts'
import { step } from './step.ts'
import { validateDefinition } from './validate-definition.ts'

const node = (id: string, change: object): FlowDefinition => ({
  ...permitFlow,
  nodes: permitFlow.nodes.map((old) => (old.id === id ? ({ ...old, ...change } as FlowNode) : old)),
})
const flow = (id: string, change: object): FlowDefinition => ({
  ...permitFlow,
  flows: permitFlow.flows.map((old) => (old.id === id ? { ...old, ...change } : old)),
})
const plus = (nodes: FlowNode[], flows: SequenceFlow[] = []): FlowDefinition => ({
  ...permitFlow,
  nodes: [...permitFlow.nodes, ...nodes],
  flows: [...permitFlow.flows, ...flows],
})
const gateway = (id: string, otherwise: string): FlowNode => ({
  kind: 'exclusiveGateway',
  id,
  default: otherwise,
})
const when = { var: 'a', equals: 1 }

const ring = plus(
  [gateway('g-1', 'f-1'), gateway('g-2', 'f-2')],
  [
    { id: 'f-0', from: 'received', to: 'g-1', when },
    { id: 'f-1', from: 'g-1', to: 'g-2' },
    { id: 'f-2', from: 'g-2', to: 'g-1' },
    { id: 'f-3', from: 'g-2', to: 'granted', when },
  ],
)

const wrong: [string, string, FlowDefinition][] = [
  ['duplicate-id', 'granted', plus([{ kind: 'endEvent', id: 'granted', outcome: 'granted' }])],
  ['start-event-count', 'permit', plus([{ kind: 'startEvent', id: 'again' }])],
  ['no-end-event', 'permit', { ...permitFlow, nodes: permitFlow.nodes.filter((n) => n.kind !== 'endEvent') }],
  ['flow-to-nowhere', 'settle', flow('settle', { to: 'nowhere' })],
  ['flow-into-start', 'again', flow('again', { to: 'submitted' })],
  ['outgoing-count', 'receive', plus([], [{ id: 'second', from: 'receive', to: 'review' }])],
  [
    'outgoing-count',
    'correct',
    { ...permitFlow, flows: permitFlow.flows.filter(({ id }) => id !== 'again') },
  ],
  ['outgoing-count', 'granted', plus([], [{ id: 'beyond', from: 'granted', to: 'receive' }])],
  ['gateway-default-missing', 'received', node('received', { default: 'settle' })],
  ['gateway-condition-missing', 'extra', plus([], [{ id: 'extra', from: 'received', to: 'review' }])],
  ['condition-misplaced', 'refuse', flow('refuse', { when })],
  ['condition-misplaced', 'judge', flow('judge', { when })],
  ['unreachable', 'lost', plus([{ kind: 'endEvent', id: 'lost', outcome: 'lost' }])],
  ['no-way-to-end', 'correct', flow('again', { to: 'correct' })],
  ['gateway-ring', 'g-1', ring],
  ['gateway-ring', 'g-2', ring],
]

describe('a definition', () => {
  test('that is sound has no problem and fits the schema', () => {
    expect(validateDefinition(permitFlow)).toEqual([])
    expect(Value.Check(FlowDefinitionSchema, permitFlow)).toBe(true)
    fc.assert(
      fc.property(definitions, (definition) => {
        expect(Value.Check(FlowDefinitionSchema, definition)).toBe(true)
        expect(validateDefinition(definition)).toEqual([])
      }),
    )
  })

  test.each(wrong)('%s at %s', (issue, at, definition) => {
    expect(validateDefinition(definition)).toContainEqual({ code: `flow.${issue}`, at })
  })

  test('with one flow taken away or led elsewhere is found broken, or still runs', () => {
    const change = fc.tuple(fc.nat(40), fc.nat(40), fc.boolean())
    fc.assert(
      fc.property(definitions, change, (definition, [which, target, remove]) => {
        const at = which % definition.flows.length
        const to = definition.nodes[target % definition.nodes.length]?.id ?? ''
        const flows = definition.flows.flatMap((old, i) =>
          i !== at ? [old] : remove ? [] : [{ ...old, to }],
        )
        const changed = { ...definition, flows }
        if (validateDefinition(changed).length > 0) return
        const { state } = step(changed, newFlow(changed), { type: 'start', variables: {} })
        expect(state.tasks.length).toBe(state.status === 'running' ? 1 : 0)
      }),
    )
  })

  test.each([
    ['another kind of node', node('receive', { kind: 'scriptTask' })],
    ['a member that nobody knows', node('receive', { script: 'x' })],
    ['a candidate without unit', node('receive', { candidate: { role: 'clerk' } })],
    ['an object as condition', flow('accept', { when: { var: 'a', equals: {} } })],
  ])('with %s does not fit the schema', (_, definition) => {
    expect(Value.Check(FlowDefinitionSchema, definition)).toBe(false)
  })

  test('every problem and refusal is explained in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
    for (const [issue] of wrong) expect(zh).toHaveProperty([`refusal.${issue}`])
  })
})
