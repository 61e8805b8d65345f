import { describe, expect, test } from 'vitest'
import { newFlow } from '../state.ts'
import { step } from '../step.ts'
import { validateDefinition } from '../validate-definition.ts'
import { readBpmn } from './read-bpmn.ts'

/**
 * Models of our own with the kinds of elements of the reference series of the BPMN MIWG: sequences (A.1), gateways (A.2),
 * sub-processes and events on borders (A.3), pools and lanes (A.4), and what the B and C series hold besides.
 */
const HEAD =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:yc="urn:yichuang:flow" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:test">'

const flow = (from: string, to: string, condition = '') =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`
const when = (text: string) =>
  `<conditionExpression xsi:type="tFormalExpression">${text}</conditionExpression>`
const whenWay = (way: string) => when(`\${way == '${way}'}`)
const row = (...ids: readonly string[]) =>
  ids
    .slice(1)
    .map((id, n) => flow(ids[n] ?? '', id))
    .join('')
const process = (inner: string, attributes = '') =>
  `<process id="p" isExecutable="false"${attributes}><startEvent id="start"/>${inner}<endEvent id="end"/></process>`
const read = (content: string) => readBpmn(`${HEAD}${content}</definitions>`, { role: 'reviewer' })

/** What is refused, by its code. */
const refusalsOf = async (content: string) =>
  (await read(content)).issues.flatMap(({ severity, code }) => (severity === 'refused' ? [code] : []))

/** Reads a model that lies in the subset, and does whatever is open, first things first, to its end. */
async function runs(content: string): Promise<readonly string[]> {
  const { definition, issues } = await read(content)
  expect(issues.filter(({ severity }) => severity === 'refused')).toEqual([])
  if (!definition) throw new Error('no definition')
  expect(validateDefinition(definition)).toEqual([])
  const done: string[] = []
  let { state } = step(definition, newFlow(definition), { type: 'start', variables: {} })
  while (state.status === 'running') {
    const [task] = state.tasks
    if (!task) throw new Error('stuck')
    done.push(task.node)
    state = step(definition, state, { type: 'complete', task: task.id, variables: { way: 'b' } }).state
  }
  return done
}

describe('models like those of the reference series that lie in the subset load and run', () => {
  test('A.1: plain tasks in a row', async () => {
    const tasks = '<task id="t1" name="Task 1"/><userTask id="t2" name="Task 2"/><manualTask id="t3"/>'
    expect(await runs(process(tasks + row('start', 't1', 't2', 't3', 'end')))).toEqual(['t1', 't2', 't3'])
  })

  test('A.1.1: a service task without a service is done by hand, and told', async () => {
    const content = process(`<task id="t1"/><serviceTask id="t2"/>${row('start', 't1', 't2', 'end')}`)
    expect(await runs(content)).toEqual(['t1', 't2'])
    const { issues } = await read(content)
    expect(issues.map(({ code, id }) => [code, id])).toEqual([
      ['task-as-user-task', 't1'],
      ['service-as-user-task', 't2'],
    ])
  })

  test('A.1: a task that three ways leave and a gateway that joins them', async () => {
    const inner =
      '<task id="t1"/><task id="t2"/><task id="t3"/><parallelGateway id="j"/>' +
      row('start', 't1', 't2', 'j', 'end') +
      row('t1', 't3', 'j')
    expect(await runs(process(inner))).toEqual(['t1', 't2', 't3'])
  })

  test('A.2: an exclusive gateway with a default, joined by another; a condition on its default says nothing', async () => {
    const inner =
      '<task id="t1"/><exclusiveGateway id="g" default="g-t2"/><task id="t2"/><task id="t3"/><task id="t4"/>' +
      `<exclusiveGateway id="m"/>${row('start', 't1', 'g')}${flow('g', 't2', when(''))}` +
      `${flow('g', 't3', whenWay('b'))}${flow('g', 't4', whenWay('c'))}` +
      row('t2', 'm', 'end') +
      row('t3', 'm') +
      row('t4', 'm')
    expect(await runs(process(inner))).toEqual(['t1', 't3'])
  })

  test('A.2: an inclusive gateway of which some ways are taken', async () => {
    const inner =
      '<task id="t1"/><inclusiveGateway id="g" default="g-t2"/><task id="t2"/><task id="t3"/><inclusiveGateway id="m"/>' +
      `${row('start', 't1', 'g')}${flow('g', 't2')}${flow('g', 't3', whenWay('b'))}` +
      row('t2', 'm', 'end') +
      row('t3', 'm')
    expect(await runs(process(inner))).toEqual(['t1', 't3'])
  })

  test('A.3: an expanded sub-process, a call of another process, a timer on a border', async () => {
    const inner =
      '<subProcess id="s"><startEvent id="s1"/><task id="in"/><endEvent id="s2"/>' +
      `${row('s1', 'in', 's2')}</subProcess><callActivity id="c" calledElement="q"/>` +
      '<boundaryEvent id="late" attachedToRef="s" cancelActivity="true"><timerEventDefinition>' +
      '<timeDuration xsi:type="tFormalExpression">clock:decide</timeDuration></timerEventDefinition></boundaryEvent>' +
      '<task id="after"/>' +
      row('start', 's', 'c', 'end') +
      row('late', 'after', 'end')
    const called = `<process id="q"><startEvent id="q1"/><task id="called"/><endEvent id="q2"/>${row('q1', 'called', 'q2')}</process>`
    expect((await runs(process(inner) + called)).map((node) => node.split('/').at(-1))).toEqual([
      'in',
      'called',
    ])
  })

  test('A.4: one pool with lanes, notes and data: drawn, and said to be left out', async () => {
    const pool = '<collaboration id="k"><participant id="a" name="Pool 1" processRef="p"/></collaboration>'
    const lanes =
      '<laneSet id="l"><lane id="l1" name="Lane 1"><flowNodeRef>t1</flowNodeRef></lane><lane id="l2"/></laneSet>'
    const beside =
      '<dataObject id="d"/><dataObjectReference id="r" dataObjectRef="d"/>' +
      '<textAnnotation id="n"><text>note</text></textAnnotation><group id="o"/>'
    const content =
      pool + process(`${lanes}<task id="t1"/>${row('start', 't1', 'end')}${beside}`, ' isClosed="false"')
    expect(await runs(content)).toEqual(['t1'])
    const { issues } = await read(content)
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(['lane', 'drawn-only', 'data', 'task-as-user-task']),
    )
  })

  test('B and C: terminate, several to sign in turn, more than one end', async () => {
    const inner =
      '<userTask id="t1"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>2</loopCardinality>' +
      '</multiInstanceLoopCharacteristics></userTask><parallelGateway id="g"/><task id="t2"/><task id="t3"/>' +
      `<endEvent id="stop"><terminateEventDefinition/></endEvent>${row('start', 't1', 'g', 't2', 'end')}${row('g', 't3', 'stop')}`
    expect(await runs(process(inner))).toEqual(['t1', 't1', 't2', 't3'])
  })
})

describe('what they hold besides is refused by its name', () => {
  const around = (inner: string, ...ids: readonly string[]) => process(inner + row('start', ...ids, 'end'))

  test.each<[string, string, string]>([
    [
      'A.2.1: a condition that reads nothing of the case',
      process(
        `<task id="x"/><task id="y"/>${row('start', 'x')}${flow('x', 'y', when('true'))}${row('y', 'end')}`,
      ),
      'condition-unreadable',
    ],
    [
      'A.3: a message on a border',
      process(
        `<task id="x"/><boundaryEvent id="b" attachedToRef="x"><messageEventDefinition/></boundaryEvent>${row('start', 'x', 'end')}${row('b', 'end')}`,
      ),
      'trigger-unknown',
    ],
    [
      'A.4.1: two pools',
      `${around('<task id="x"/>', 'x')}<process id="q"><startEvent id="q1"/><endEvent id="q2"/>${row('q1', 'q2')}</process>`,
      'second-process',
    ],
    [
      'A.4.1: messages between pools',
      `<collaboration id="k"><participant id="a" processRef="p"/><participant id="b"/><messageFlow id="m" sourceRef="a" targetRef="b"/></collaboration>${around('<task id="x"/>', 'x')}`,
      'message-flow',
    ],
    ['B.1: an event-based gateway', around('<eventBasedGateway id="x"/>', 'x'), 'element-unknown'],
    [
      'B.2: an event sub-process',
      around('<task id="x"/><subProcess id="e" triggeredByEvent="true"/>', 'x'),
      'event-sub-process',
    ],
    [
      'C.1: a start by a message',
      `<process id="p"><startEvent id="start"><messageEventDefinition/></startEvent><endEvent id="end"/>${row('start', 'end')}</process>`,
      'trigger-unknown',
    ],
    [
      'C.3: a loop of a task',
      around('<task id="x"><standardLoopCharacteristics/></task>', 'x'),
      'loop-unknown',
    ],
  ])('%s', async (_name, content, code) => {
    expect(await refusalsOf(content)).toContain(code)
  })
})
