import { describe, expect, test } from 'vitest'
import { type Block, flowOf } from '#test/flows/blocks'
import type { FlowDefinition } from './definition.ts'
import { type FlowCommand, type FlowEvent, type FlowState, newFlow, type Seat } from './state.ts'
import { step } from './step.ts'

const task: Block = { kind: 'task' }
const row = (...parts: Block[]): Block => ({ kind: 'row', parts })

/** A flow in somebody's hands: does one thing after the other and says what is open. */
class Run {
  readonly definition: FlowDefinition
  state: FlowState
  events: readonly FlowEvent[] = []

  constructor(block: Block) {
    this.definition = flowOf(block)
    this.state = newFlow(this.definition)
    this.do({ type: 'start', variables: {} })
  }

  do(command: FlowCommand): this {
    const { state, events } = step(this.definition, this.state, command)
    this.state = state
    this.events = events
    return this
  }

  done(task: string, variables = {}): this {
    return this.do({ type: 'complete', task, variables })
  }

  /** Open tasks as `id node`. */
  get open(): readonly string[] {
    return this.state.tasks.map(({ id, node }) => `${id} ${node}`)
  }
}

const refused = (code: string) => expect.objectContaining({ code: `flow.${code}` })
const li: Seat = { role: 'clerk', unit: 'case', person: 'li' }
const land: Seat = { role: 'leader', unit: { code: 'land' } }

describe('退回', () => {
  const inBranches = row(task, { kind: 'parallel', parts: [row(task, task), task] }, task, task)

  test('before a split takes back every branch', () => {
    const run = new Run(inBranches).done('t1')
    expect(run.open).toEqual(['t2 task-2', 't3 task-4'])
    run.done('t2').do({ type: 'return', task: 't4', to: 'task-1' })
    expect(run.open).toEqual(['t5 task-1'])
    expect(run.events).toContainEqual({ type: 'task-closed', task: 't3', node: 'task-4', reason: 'returned' })
    run.done('t5')
    expect(run.open).toEqual(['t6 task-2', 't7 task-4'])
  })

  test('within a branch leaves the other alone', () => {
    const run = new Run(inBranches).done('t1').done('t2').do({ type: 'return', task: 't4', to: 'task-2' })
    expect(run.open).toEqual(['t3 task-4', 't5 task-2'])
  })

  test('from behind a join into one branch keeps what the other has done', () => {
    const run = new Run(inBranches).done('t1').done('t2').done('t3').done('t4')
    expect(run.open).toEqual([`t5 ${run.state.tasks[0]?.node}`])
    run.do({ type: 'return', task: 't5', to: 'task-4' })
    expect(run.open).toEqual(['t6 task-4'])
    run.done('t6')
    expect(run.open).toEqual([`t7 ${run.state.tasks[0]?.node}`])
    run.done('t7').done('t8')
    expect(run.state).toMatchObject({ status: 'ended', outcome: 'granted' })
  })

  test('leads only to a step that led to the task', () => {
    const run = new Run(inBranches).done('t1').done('t3')
    expect(() => run.do({ type: 'return', task: 't2', to: 'task-4' })).toThrow(refused('not-earlier'))
    expect(() => run.do({ type: 'return', task: 't2', to: 'task-2' })).toThrow(refused('not-earlier'))
  })

  test('out of a sub-process ends it', () => {
    const run = new Run(row(task, { kind: 'sub', part: row(task, task) }, task)).done('t1').done('t2')
    run.do({ type: 'return', task: 't3', to: 'task-1' })
    expect(run.open).toEqual(['t4 task-1'])
    expect(run.state).not.toHaveProperty('scopes')
  })
})

describe('撤回', () => {
  test('takes back a task as long as nobody has done the next', () => {
    const run = new Run(row(task, task, task)).done('t1').do({ type: 'withdraw', task: 't1' })
    expect(run.open).toEqual(['t3 task-1'])
    run.done('t3').done('t4')
    expect(() => run.do({ type: 'withdraw', task: 't3' })).toThrow(refused('not-withdrawable'))
    run.do({ type: 'withdraw', task: 't4' })
    expect(run.open).toEqual(['t6 task-2'])
  })

  test('takes a token back from behind a join', () => {
    const run = new Run(row({ kind: 'parallel', parts: [task, task] }, task)).done('t1').done('t2')
    run.do({ type: 'withdraw', task: 't1' })
    expect(run.open).toEqual(['t4 task-1'])
    run.done('t4')
    expect(run.open).toHaveLength(1)
  })

  test('not once the next was handed on', () => {
    const run = new Run(row(task, task)).done('t1').do({ type: 'transfer', task: 't2', to: li })
    expect(() => run.do({ type: 'withdraw', task: 't1' })).toThrow(refused('not-withdrawable'))
  })
})

describe('会签', () => {
  const two = { order: 'parallel', of: 3, need: 2, counts: { var: 'agree', equals: true } } as const

  test('is passed by two of three who agree; the third is called off', () => {
    const run = new Run(row({ kind: 'joint', joint: two }, task))
    run.done('t1', { agree: true }).done('t3', { agree: true })
    expect(run.events.slice(0, 2)).toEqual([
      { type: 'task-closed', task: 't3', node: 'task-1', reason: 'completed' },
      { type: 'task-closed', task: 't2', node: 'task-1', reason: 'called-off' },
    ])
    expect(run.state.variables).toMatchObject({ 'task-1:agreed': 2, 'task-1:passed': true })
  })

  test('fails when all were heard and too few agreed', () => {
    const run = new Run(row({ kind: 'joint', joint: two }, task))
    run.done('t1', { agree: true }).done('t2', { agree: false }).done('t3', { agree: false })
    expect(run.state.variables).toMatchObject({ 'task-1:agreed': 1, 'task-1:passed': false })
    expect(run.open).toHaveLength(1)
  })

  test('goes in turn through named units, and one may take his back', () => {
    const run = new Run(row({ kind: 'joint', joint: { order: 'sequential', of: [li, land] } }, task))
    expect(run.open).toEqual(['t1 task-1'])
    run.done('t1')
    expect(run.events.at(-1)).toMatchObject({ task: 't2', candidate: { unit: { code: 'land' } } })
    run.do({ type: 'withdraw', task: 't1' })
    expect(run.open).toEqual(['t3 task-1'])
    run.done('t3').done('t4')
    expect(run.open).toEqual(['t5 task-2'])
  })

  test('of as many as a variable says is refused where it says nothing', () => {
    const joint: Block = { kind: 'joint', joint: { order: 'parallel', of: { var: 'signers' } } }
    const run = new Run(row(task, joint))
    expect(() => run.done('t1')).toThrow(refused('signers-missing'))
    run.done('t1', { signers: 2 })
    expect(run.open).toEqual(['t2 task-2', 't3 task-2'])
  })
})

describe('a task', () => {
  test('委托 comes back to whose it was', () => {
    const run = new Run(row(task, task)).do({ type: 'delegate', task: 't1', to: li })
    expect(run.events).toEqual([
      { type: 'task-closed', task: 't1', node: 'task-1', reason: 'handed-on' },
      expect.objectContaining({ type: 'task-opened', task: 't2', person: 'li', as: 'delegate' }),
    ])
    run.done('t2')
    expect(run.open).toEqual(['t3 task-1'])
    run.done('t3')
    expect(run.open).toEqual(['t4 task-2'])
  })

  test('委托 comes back to whoever is named for that', () => {
    const run = new Run(row(task, task)).do({ type: 'delegate', task: 't1', to: li, own: land }).done('t2')
    expect(run.events.at(-1)).toMatchObject({ task: 't3', candidate: { role: land.role, unit: land.unit } })
  })

  test('委托 does not come back where the other settles it', () => {
    const run = new Run(row(task, task)).do({ type: 'delegate', task: 't1', to: li })
    run.do({ type: 'complete', task: 't2', variables: {}, settles: true })
    expect(run.open).toEqual(['t3 task-2'])
  })

  test('转办 does not come back', () => {
    const run = new Run(row(task, task)).do({ type: 'transfer', task: 't1', to: land }).done('t2')
    expect(run.open).toEqual(['t3 task-2'])
  })

  test.each([
    ['before', ['t2', 't3'], 't4 task-2'],
    ['after', ['t1', 't2'], 't3 task-2'],
  ] as const)('加签 %s: both do it', (place, order, last) => {
    const run = new Run(row(task, task)).do({ type: 'add-signer', task: 't1', to: li, place })
    for (const id of order) run.done(id)
    expect(run.open).toEqual([last])
  })

  test('加签 beside is one more of a joint signing, and of nothing else', () => {
    const joint: Block = { kind: 'joint', joint: { order: 'parallel', of: 2 } }
    const run = new Run(row(joint, task)).do({ type: 'add-signer', task: 't1', to: li, place: 'beside' })
    run.done('t1').done('t2')
    expect(run.open).toEqual(['t3 task-1'])
    const alone = new Run(task)
    const beside: FlowCommand = { type: 'add-signer', task: 't1', to: li, place: 'beside' }
    expect(() => alone.do(beside)).toThrow(refused('not-joint'))
  })

  test('传阅 holds nothing up, and can be read after the end', () => {
    const run = new Run(task).do({ type: 'circulate', task: 't1', to: [li, land] }).done('t1')
    expect(run.state).toMatchObject({ status: 'ended', readings: [{ id: 'r1' }, { id: 'r2' }] })
    run.do({ type: 'read', reading: 'r1' })
    expect(run.state.readings).toEqual([{ id: 'r2', node: 'task-1', seat: land }])
    expect(() => run.do({ type: 'read', reading: 'r1' })).toThrow(refused('reading-unknown'))
  })

  test('催办 is counted', () => {
    const run = new Run(task).do({ type: 'urge', task: 't1' }).do({ type: 'urge', task: 't1' })
    expect(run.events).toEqual([{ type: 'task-urged', task: 't1', times: 2 }])
  })
})

describe('a legal clock', () => {
  const late = (interrupting: boolean): Block => ({ kind: 'late', interrupting, part: task })

  test('interrupts what it stands on, or lets it go on beside', () => {
    const stopped = new Run(row(late(true), task)).do({ type: 'timer-fired', clock: 'notice' })
    expect(stopped.open).toEqual(['t2 task-2'])
    const beside = new Run(row(late(false), task)).do({ type: 'timer-fired', clock: 'notice' })
    expect(beside.open).toEqual(['t1 task-1', 't2 task-2'])
    expect(() => beside.do({ type: 'timer-fired', clock: 'notice' })).toThrow(refused('clock-not-awaited'))
  })

  test('that nothing waits for is refused', () => {
    const run = new Run(task)
    expect(() => run.do({ type: 'timer-fired', clock: 'decide' })).toThrow(refused('clock-not-awaited'))
  })
})

test('a service is called and its result goes on', () => {
  const run = new Run(row({ kind: 'service' }, task))
  expect(run.events).toEqual([{ type: 'service-called', wait: 'w1', node: 'service-1', service: 'check' }])
  expect(() => run.do({ type: 'service-done', wait: 'w9', variables: {} })).toThrow(refused('not-waiting'))
  run.do({ type: 'service-done', wait: 'w1', variables: { ok: true } })
  expect(run.open).toEqual(['t1 task-1'])
})

test('a state of format 1 is kept as it always was', () => {
  const { format: _format, ...definition } = flowOf(row(task, task))
  const { state } = step(definition, newFlow(definition), { type: 'start', variables: { a: 1 } })
  expect(JSON.stringify(state)).toBe(
    '{"definition":{"id":"random","version":1},"status":"running","tasks":[{"id":"t1","node":"task-1"}],' +
      '"variables":{"a":1},"outcome":null,"opened":1}',
  )
})
