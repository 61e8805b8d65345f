import fc from 'fast-check'
import type { FlowDefinition, FlowNode, SequenceFlow } from './definition.ts'
import type { Variables } from './state.ts'

const task = (id: string, role: string): FlowNode => {
  return { kind: 'userTask', id, name: `task.${id}`, candidate: { role, unit: 'case' } }
}

/** Receive (with correction and back), review (with send-back), decide: the way of a plain permit. */
export const permitFlow: FlowDefinition = {
  id: 'permit',
  version: 1,
  nodes: [
    { kind: 'startEvent', id: 'submitted' },
    task('receive', 'window-clerk'),
    { kind: 'exclusiveGateway', id: 'received', default: 'refuse' },
    {
      kind: 'userTask',
      id: 'correct',
      name: 'task.correct',
      candidate: { role: 'applicant', unit: 'starter' },
    },
    task('review', 'reviewer'),
    { kind: 'exclusiveGateway', id: 'reviewed', default: 'send-back' },
    task('decide', 'leader'),
    { kind: 'exclusiveGateway', id: 'decided', default: 'deny' },
    { kind: 'endEvent', id: 'not-accepted', outcome: 'not-accepted' },
    { kind: 'endEvent', id: 'granted', outcome: 'granted' },
    { kind: 'endEvent', id: 'denied', outcome: 'denied' },
  ],
  flows: [
    { id: 'begin', from: 'submitted', to: 'receive' },
    { id: 'judge', from: 'receive', to: 'received' },
    { id: 'accept', from: 'received', to: 'review', when: { var: 'received', equals: 'accept' } },
    { id: 'ask', from: 'received', to: 'correct', when: { var: 'received', equals: 'correct' } },
    { id: 'refuse', from: 'received', to: 'not-accepted' },
    { id: 'again', from: 'correct', to: 'receive' },
    { id: 'weigh', from: 'review', to: 'reviewed' },
    { id: 'pass', from: 'reviewed', to: 'decide', when: { var: 'passed', equals: true } },
    { id: 'send-back', from: 'reviewed', to: 'receive' },
    { id: 'settle', from: 'decide', to: 'decided' },
    { id: 'grant', from: 'decided', to: 'granted', when: { var: 'granted', equals: true } },
    { id: 'deny', from: 'decided', to: 'denied' },
  ],
}

/** Any values of the three variables that random flows decide by; often one is missing. */
export const variables: fc.Arbitrary<Variables> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.constantFrom(0, 1, 'x', true, null),
  { maxKeys: 3 },
)

/**
 * Random valid flows: a row of tasks, each followed by a gateway that may lead to any task, backwards
 * too, or to the end; by default to the next in the row, so that everything is reached and can end.
 */
export const definitions: fc.Arbitrary<FlowDefinition> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const branch = fc.record({
    at: fc.nat(count - 1),
    to: fc.nat(count),
    var: fc.constantFrom('a', 'b', 'c'),
    equals: fc.constantFrom(0, 1, 'x', true, null),
  })
  const place = (index: number) => (index === count ? 'end' : `task-${index}`)
  const rows = Array.from({ length: count }, (_, index) => index)
  return fc.array(branch, { maxLength: 8 }).map((branches) => ({
    id: 'random',
    version: 1,
    nodes: [
      { kind: 'startEvent', id: 'start' },
      ...rows.flatMap((i): FlowNode[] => [
        task(`task-${i}`, 'clerk'),
        { kind: 'exclusiveGateway', id: `gate-${i}`, default: `on-${i}` },
      ]),
      { kind: 'endEvent', id: 'end', outcome: 'done' },
    ],
    flows: [
      { id: 'begin', from: 'start', to: place(0) },
      ...rows.flatMap((i): SequenceFlow[] => [
        { id: `out-${i}`, from: `task-${i}`, to: `gate-${i}` },
        { id: `on-${i}`, from: `gate-${i}`, to: place(i + 1) },
      ]),
      ...branches.map(
        ({ at, to, ...when }, i): SequenceFlow => ({
          id: `branch-${i}`,
          from: `gate-${at}`,
          to: place(to),
          when,
        }),
      ),
    ],
  }))
})
