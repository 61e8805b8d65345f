import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { Refusal } from '#kernel/errors'
import {
  awaitedClocks,
  drawFlow,
  type FlowCommand,
  type FlowDefinition,
  type FlowEvent,
  type FlowState,
  nameOfNode,
  needsOf,
  newFlow,
  outcomesOf,
  step,
  takerOf,
  validateDefinition,
} from '#modules/flow'
import { definitionOf } from './definition.store.ts'
import type { flowbookContract } from './flowbook.contract.ts'
import { notSound, stepImpossible } from './flowbook.errors.ts'
import { seenDefinition } from './read-flows.ts'

type View = OutputOf<(typeof flowbookContract.endpoints)['simulateFlow']>

/** The variable of a node: its own id, also within a called flow. */
const variableOf = (node: string): string => node.split('/').at(-1) ?? node

/** A step of a simulation as a command of the flow. @throws Refusal `flowbook.step-impossible` */
function commandOf(state: FlowState, text: string): FlowCommand {
  const [, clock] = /^clock:([a-z][a-z0-9-]*)$/.exec(text) ?? []
  if (clock !== undefined) return { type: 'timer-fired', clock }
  if (/^w\d+$/.test(text)) return { type: 'service-done', wait: text, variables: {} }
  const [, key = '', outcome = ''] = /^(t\d+)=([a-z][a-z0-9-]*)$/.exec(text) ?? []
  const task = state.tasks.find(({ id }) => id === key)
  if (!task) throw stepImpossible({ step: text })
  return { type: 'complete', task: key, variables: { [variableOf(task.node)]: outcome } }
}

function taken(definition: FlowDefinition, state: FlowState, text: string) {
  try {
    return step(definition, state, commandOf(state, text))
  } catch (error) {
    if (error instanceof Refusal) throw stepImpossible({ step: text })
    throw error
  }
}

/** What happened at which node; at none where the whole flow was ended. */
const said = (event: FlowEvent): { event: string; node: string } => ({
  event: event.type,
  node: 'node' in event && event.node !== null ? event.node : '',
})

/** Where a run of a sound definition stands after these steps. @throws Refusal `flowbook.step-impossible` */
export function simulate(definition: FlowDefinition, steps: readonly string[]): View {
  const begun = step(definition, newFlow(definition), { type: 'start', variables: {} })
  let { state } = begun
  const done = [{ n: 0, step: 'start', events: begun.events.map(said) }]
  for (const text of steps) {
    const next = taken(definition, state, text)
    state = next.state
    done.push({ n: done.length, step: text, events: next.events.map(said) })
  }
  const open = new Set([...state.tasks, ...(state.waits ?? [])].map(({ node }) => node))
  const services = new Map(needsOf(definition).services.map(({ node, service }) => [node, service]))
  return {
    ended: state.status === 'ended',
    outcome: state.outcome,
    tasks: state.tasks.map((task) => {
      const { role, unit } = takerOf(definition, task)
      return {
        ...{ key: task.id, node: task.node, name: nameOfNode(definition, task.node), role },
        unit: typeof unit === 'string' ? unit : unit.code,
        outcomes: [...outcomesOf(definition, task.node)],
      }
    }),
    services: (state.waits ?? []).flatMap(({ id, node }) => {
      const service = services.get(node)
      return service === undefined ? [] : [{ key: id, node, service }]
    }),
    clocks: [...awaitedClocks(definition, state)],
    steps: done,
    picture: drawFlow(definition, ({ name = '' }) => name, { open }),
  }
}

/** 试走: a run of a definition step by step, as a case would go; nothing is written. @throws Refusal `flowbook.not-sound` */
export async function simulateFlow(
  ctx: Ctx,
  { definitionId, steps = '' }: { definitionId: string; steps?: string },
): Promise<View> {
  const definition = definitionOf(await seenDefinition(ctx, definitionId))
  const [problem] = validateDefinition(definition)
  if (problem) throw notSound({ at: problem.at })
  return simulate(
    definition,
    steps.split(';').filter((text) => text !== ''),
  )
}
