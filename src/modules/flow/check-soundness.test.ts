import { describe, expect, test } from 'vitest'
import type { FlowDefinition, FlowNode } from './definition.ts'
import { validateDefinition } from './validate-definition.ts'

const task = (id: string): FlowNode => ({
  ...{ kind: 'userTask', id, name: id },
  candidate: { role: 'clerk', unit: 'case' },
})
const start: FlowNode = { kind: 'startEvent', id: 'start' }
const end: FlowNode = { kind: 'endEvent', id: 'end' }
const exclusive = (id: string, otherwise?: string): FlowNode => ({
  ...{ kind: 'exclusiveGateway', id },
  ...(otherwise !== undefined && { default: otherwise }),
})
const timed = (id: string, clock: string): FlowNode =>
  ({ ...task(id), period: { clock, rule: 'X' } }) as FlowNode
const timer = (id: string, clock: string): FlowNode => ({ kind: 'timerEvent', id, clock })
const parallel = (id: string): FlowNode => ({ kind: 'parallelGateway', id })

/** A flow by its lines, `from to`, or `from to if` for one with a condition. */
const flow = (nodes: readonly FlowNode[], ...lines: readonly string[]): FlowDefinition => ({
  ...{ id: 'f', version: 1, format: 2, nodes: [...nodes] },
  flows: lines.map((line) => {
    const [from = '', to = '', when] = line.split(' ')
    return { id: `${from}-${to}`, from, to, ...(when && { when: { var: 'a', equals: 1 } }) }
  }),
})

const wrong: readonly (readonly [string, string, string | undefined, FlowDefinition])[] = [
  [
    'deadlock',
    'join',
    'start → split (a) → a',
    flow(
      [start, exclusive('split', 'split-b'), task('a'), task('b'), parallel('join'), end],
      ...['start split', 'split a if', 'split b', 'a join', 'b join', 'join end'],
    ),
  ],
  [
    'token-doubled',
    'c',
    'start → a → b',
    flow(
      [start, parallel('split'), task('a'), task('b'), exclusive('merge'), task('c'), end],
      ...['start split', 'split a', 'split b', 'a merge', 'b merge', 'merge c', 'c end'],
    ),
  ],
  [
    'outcome-twice',
    'no',
    'start → a → b',
    flow(
      [
        ...[start, parallel('split'), task('a'), task('b')],
        { kind: 'endEvent', id: 'yes', outcome: 'granted' },
        { kind: 'endEvent', id: 'no', outcome: 'refused' },
      ],
      ...['start split', 'split a', 'split b', 'a yes', 'b no'],
    ),
  ],
  [
    'deadlock',
    'join',
    'start → a → choose (other) → b',
    flow(
      [
        ...[start, parallel('split'), task('a'), task('b'), exclusive('choose', 'choose-other')],
        ...[parallel('join'), { kind: 'endEvent', id: 'other' } as const, end],
      ],
      ...[
        'start split',
        'split a',
        'split b',
        'a choose',
        'choose join if',
        'choose other',
        'b join',
        'join end',
      ],
    ),
  ],
  ['no-way-to-end', 'a', undefined, flow([start, task('a'), end], 'start a', 'a a')],
  [
    'gateway-default-missing',
    'g',
    undefined,
    flow([start, exclusive('g'), task('a'), end], 'start g', 'g a if', 'g end if', 'a end'),
  ],
  ['unreachable', 'a', undefined, flow([start, task('a'), end], 'start end', 'a end')],
  [
    'not-on-activity',
    'late',
    undefined,
    flow(
      [
        start,
        task('a'),
        end,
        { kind: 'boundaryEvent', id: 'late', on: 'end', clock: 'x', interrupting: true },
      ],
      ...['start a', 'a end', 'late end'],
    ),
  ],
  [
    'not-in-sub-process',
    'a',
    undefined,
    flow([start, { ...task('a'), in: 'nowhere' } as FlowNode, end], 'start a', 'a end'),
  ],
  [
    'call-unknown',
    'call',
    undefined,
    flow([start, { kind: 'callActivity', id: 'call', flow: 'x@1' }, end], 'start call', 'call end'),
  ],
  [
    'call-ring',
    'x',
    undefined,
    {
      ...flow([start, { kind: 'callActivity', id: 'call', flow: 'x@1' }, end], 'start call', 'call end'),
      called: [
        {
          ...{ id: 'x', version: 1, nodes: [start, { kind: 'callActivity', id: 'c', flow: 'x@1' }, end] },
          flows: flow([], 'start c', 'c end').flows,
        },
      ],
    },
  ],
  [
    'signers-too-few',
    'a',
    undefined,
    flow(
      [start, { ...task('a'), joint: { order: 'parallel', of: 2, need: 3 } } as FlowNode, end],
      ...['start a', 'a end'],
    ),
  ],
  [
    'too-large',
    'f',
    undefined,
    flow(
      [
        ...[start, parallel('split'), parallel('join'), end],
        ...Array.from({ length: 16 }, (_, n) => task(`a${n}`)),
      ],
      ...['start split', 'join end'],
      ...Array.from({ length: 16 }, (_, n) => [`split a${n}`, `a${n} join`]).flat(),
    ),
  ],
  [
    'format-missing',
    'split',
    undefined,
    {
      ...{ id: 'f', version: 1, nodes: [start, parallel('split'), task('a'), end] },
      flows: flow([], 'start split', 'split a', 'a end').flows,
    },
  ],
]

describe('a timer that is come to before its clock begins', () => {
  const begun = flow(
    [start, parallel('split'), timed('a', 'x'), timer('wait', 'x'), parallel('join'), end],
    ...['start split', 'split a', 'split wait', 'a join', 'wait join', 'join end'],
  )
  const skipped = flow(
    [start, exclusive('way', 'way-b'), timed('a', 'x'), task('b'), exclusive('on'), timer('wait', 'x'), end],
    ...['start way', 'way a if', 'way b', 'a on', 'b on', 'on wait', 'wait end'],
  )
  const ofBusiness = flow([start, task('a'), timer('wait', 'y'), end], 'start a', 'a wait', 'wait end')

  test('is refused, with the way that shows it', () => {
    expect(validateDefinition(begun)).toEqual([])
    expect(validateDefinition(skipped)).toEqual([
      {
        ...{ code: 'flow.clock-not-begun', at: 'wait', path: 'start → way (b) → b' },
        lines: ['start-way', 'way-b', 'b-on', 'on-wait'],
      },
    ])
  })

  test.each([
    ['with the flow', 'start', []],
    ['when the task before it is done', { done: 'a' }, []],
    ['when another task is done', { done: 'b' }, ['start → a']],
    ['not in every case', null, ['start → a']],
  ] as const)('where the clock of the business begins %s', (_, when, paths) => {
    expect(validateDefinition(ofBusiness, { y: when }).map(({ path }) => path)).toEqual(paths)
  })

  test('a ring in which only timers wait would run without end', () => {
    const ring = flow(
      [start, task('a'), exclusive('in'), timer('wait', 'x'), exclusive('again', 'again-end'), end],
      ...['start a', 'a in', 'in wait', 'wait again', 'again in if', 'again end'],
    )
    expect(validateDefinition(ring)).toContainEqual({ code: 'flow.gateway-ring', at: 'wait' })
  })
})

describe('a definition is refused', () => {
  test.each(wrong)('%s at %s, by %s', (issue, at, path, definition) => {
    const found = validateDefinition(definition).map(({ lines: _lines, ...problem }) => problem)
    expect(found).toContainEqual({ code: `flow.${issue}`, at, ...(path !== undefined && { path }) })
  })

  test('a wide flow that can be tried is not too large', () => {
    const names = Array.from({ length: 10 }, (_, n) => `a${n}`)
    const wide = flow(
      [start, parallel('split'), parallel('join'), end, ...names.map(task)],
      ...['start split', 'join end', ...names.flatMap((name) => [`split ${name}`, `${name} join`])],
    )
    expect(validateDefinition(wide)).toEqual([])
  })
})
