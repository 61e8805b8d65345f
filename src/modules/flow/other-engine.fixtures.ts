import { EventEmitter } from 'node:events'
import { Engine } from 'bpmn-engine'
import { readCondition } from './bpmn/expressions.ts'
import { writeBpmn } from './bpmn/write-bpmn.ts'
import { holds } from './condition.ts'
import type { FlowDefinition } from './definition.ts'
import type { Variables } from './state.ts'

type Waiting = ReturnType<Awaited<ReturnType<Engine['execute']>>['getPostponed']>[number]

/** `bpmn-engine` running a flow of ours. */
export interface OtherEngine {
  /** Ids of the tasks and timers that wait, in alphabetical order; of a joint signing once for each that may sign. */
  open(): readonly string[]
  /**
   * Completes a task. What it says is laid over the variables of everything that runs, and of what is yet to be called: by
   * BPMN 2.0 a called process is handed data by associations alone (10.3.6, 10.4.1), of which ours have none, as variables
   * are those of the whole flow; the other engine gives it a copy of those of the definition.
   */
  complete(task: string, variables: Variables): Promise<void>
  /** Lets a timer fire. */
  fire(timer: string): Promise<void>
  ended(): boolean
}

/** Conditions are our own text; everything else stays as it stands. */
const expressions = {
  resolveExpression(text: string, scope: { environment: { variables: Variables } }): unknown {
    const condition = typeof text === 'string' ? readCondition(text) : undefined
    return condition ? holds(condition, scope.environment.variables) : text
  },
  isExpression: (text: string) => readCondition(text) !== undefined,
  hasExpression: (text: string) => readCondition(text) !== undefined,
}

/** Our XML as that engine wants it: durations for clocks, and called processes that do not start by themselves. */
async function sourceOf(definition: FlowDefinition): Promise<string> {
  const source = await writeBpmn(definition)
  const called = /(<bpmn:process id="called[^>]*?) isExecutable="true"/g
  return source.replaceAll(/clock:[a-z]+/g, 'P1D').replaceAll(called, '$1')
}

const quiet = () => new Promise((resolve) => setImmediate(resolve))

const isJoint = ({ content }: Waiting): boolean => content.isMultiInstance === true

/** What waits in an activity, at any depth. */
const within = (element: Waiting): readonly Waiting[] => [
  element,
  ...element
    .getPostponed()
    .flatMap((inner) => (inner.executionId === element.executionId ? [] : within(inner))),
]

export async function startOther(definition: FlowDefinition, variables: Variables): Promise<OtherEngine> {
  const parts: Waiting[] = []
  const listener = new EventEmitter()
  listener.on('wait', (api: Waiting) => {
    if (isJoint(api)) parts.push(api)
  })
  const engine = new Engine({
    name: definition.id,
    source: await sourceOf(definition),
    variables: { ...variables },
    expressions,
  })
  const execution = await engine.execute({ listener })
  const waiting = (): readonly Waiting[] => {
    const all = execution.getPostponed().flatMap(within)
    const open = all.filter(({ type }) => /UserTask|IntermediateCatchEvent/.test(type))
    return open.flatMap((one) => (isJoint(one) ? parts.filter(({ id }) => id === one.id) : [one]))
  }
  return {
    open: () =>
      waiting()
        .map(({ id }) => id)
        .toSorted(),
    async complete(task, given) {
      const found = waiting().find(({ id }) => id === task)
      if (!found) throw new Error(`${task} does not wait`)
      const { definitions } = execution
      const processes = definitions.flatMap((running) => running.getProcesses())
      const scopes = [...definitions, ...processes, ...execution.getPostponed().flatMap(within)]
      for (const { environment } of scopes) environment.assignVariables({ ...given })
      if (parts.includes(found)) parts.splice(parts.indexOf(found), 1)
      found.signal()
      await quiet()
    },
    async fire(timer) {
      execution.cancelActivity({ id: timer })
      await quiet()
    },
    ended: () => execution.state === 'idle',
  }
}
