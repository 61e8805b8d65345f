import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validate } from '#kernel/contract'
import { Refusal } from '#kernel/errors'
import { commandOf, flows, type Wish, wishes } from '#test/flows/random-flows'
import { type FlowDefinition, FlowDefinitionSchema } from './definition.ts'
import { type FlowCommand, type FlowEvent, type FlowState, newFlow } from './state.ts'
import { step } from './step.ts'
import { validateDefinition } from './validate-definition.ts'

const RUNS = 2_000

interface Run {
  readonly state: FlowState
  readonly taken: readonly FlowCommand[]
  readonly events: readonly FlowEvent[]
}

const begin: Run = {
  state: newFlow({ id: 'random', version: 1, nodes: [], flows: [] }),
  taken: [],
  events: [],
}

/** One more command; one that is refused leaves no trace. */
function obey(definition: FlowDefinition, run: Run, command: FlowCommand): Run {
  try {
    const { state, events } = step(definition, run.state, command)
    return { state, taken: [...run.taken, command], events: [...run.events, ...events] }
  } catch (error) {
    if (error instanceof Refusal) return run
    throw error
  }
}

const started = (definition: FlowDefinition): Run => obey(definition, begin, { type: 'start', variables: {} })

const run = (definition: FlowDefinition, given: readonly Wish[]): Run =>
  given.reduce((so, wish) => obey(definition, so, commandOf(wish, so.state)), started(definition))

/** What can be done to bring a flow on. */
const nextOf = ({ tasks, waits = [] }: FlowState, definition: FlowDefinition): FlowCommand | undefined => {
  const [task] = tasks
  if (task) return { type: 'complete', task: task.id, variables: { a: null } }
  const clocks = new Set(
    [definition, ...(definition.called ?? [])].flatMap(({ nodes }) =>
      nodes.flatMap((node) => (node.kind === 'timerEvent' ? [[node.id, node.clock] as const] : [])),
    ),
  )
  const [wait] = waits
  if (!wait) return undefined
  const clock = [...clocks].find(([id]) => wait.node.split('/').at(-1) === id)?.[1]
  return clock ? { type: 'timer-fired', clock } : { type: 'service-done', wait: wait.id, variables: {} }
}

function finish(definition: FlowDefinition, from: Run): Run {
  let so = from
  for (let n = 0; n < 500 && so.state.status === 'running'; n += 1) {
    const command = nextOf(so.state, definition)
    if (!command) break
    so = obey(definition, so, command)
  }
  return so
}

const given = fc.array(wishes, { maxLength: 40 })

describe('any sound flow under any commands', { timeout: 240_000 }, () => {
  test('never gets stuck: whatever was done, it can be brought to its end', () => {
    fc.assert(
      fc.property(flows, given, (definition, asked) => {
        const done = finish(definition, run(definition, asked))
        expect(done.state).toMatchObject({ status: 'ended', tasks: [], outcome: 'granted' })
        expect(done.state).not.toHaveProperty('waits')
        expect(done.state).not.toHaveProperty('arrived')
        expect(done.state).not.toHaveProperty('scopes')
        expect(done.state).not.toHaveProperty('joints')
        expect(done.events.filter(({ type }) => type === 'ended')).toHaveLength(1)
      }),
      { numRuns: RUNS },
    )
  })

  test('opens every task once and closes it once; none is there twice', () => {
    fc.assert(
      fc.property(flows, given, (definition, asked) => {
        const { state, events } = run(definition, asked)
        const opened = events.flatMap((event) => (event.type === 'task-opened' ? [event.task] : []))
        const closed = events.flatMap((event) => (event.type === 'task-closed' ? [event.task] : []))
        expect(opened).toEqual(opened.map((_, index) => `t${index + 1}`))
        expect(state.opened).toBe(opened.length)
        const seen = [...closed, ...state.tasks.map(({ id }) => id)]
        expect(seen.toSorted()).toEqual(opened.toSorted())
        const alone = state.tasks.filter(({ joint }) => joint === undefined).map(({ node }) => node)
        expect(new Set(alone).size).toBe(alone.length)
      }),
      { numRuns: RUNS },
    )
  })

  test('replayed, gives the same bytes, also from a state that was stored in between', () => {
    fc.assert(
      fc.property(flows, given, (definition, asked) => {
        const first = run(definition, asked)
        let state = begin.state
        const events: FlowEvent[] = []
        for (const command of first.taken) {
          const next = step(structuredClone(definition), JSON.parse(JSON.stringify(state)), command)
          state = next.state
          events.push(...next.events)
        }
        expect(JSON.stringify(state)).toBe(JSON.stringify(first.state))
        expect(JSON.stringify(events)).toBe(JSON.stringify(first.events))
      }),
      { numRuns: RUNS / 4 },
    )
  })

  test('changes neither its definition nor the state it was given', () => {
    fc.assert(
      fc.property(flows, given, wishes, (definition, asked, wish) => {
        const { state } = run(definition, asked)
        const copies = structuredClone([definition, state])
        obey(definition, { state, taken: [], events: [] }, commandOf(wish, state))
        expect([definition, state]).toEqual(copies)
      }),
      { numRuns: RUNS / 4 },
    )
  })

  test('fits the schema and is found sound', () => {
    fc.assert(
      fc.property(flows, (definition) => {
        expect(validate(FlowDefinitionSchema, definition)).toEqual(definition)
        const found = validateDefinition(definition)
        expect(found.filter(({ code }) => code !== 'flow.too-large')).toEqual([])
      }),
      { numRuns: RUNS / 10 },
    )
  })
})
