import type { FlowDefinition, FlowNode } from './definition.ts'
import { alreadyStarted, BrokenFlowError, commandUnknown, notRunning, taskNotOpen } from './flow.errors.ts'
import { nodeOf, route } from './route.ts'
import type { FlowCommand, FlowEvent, FlowState, FlowStep, OpenTask, Variables } from './state.ts'

/**
 * One step of a flow. Pure: the same definition, state and command give the same answer, so that the
 * commands of a case, replayed, give its state again.
 * @throws Refusal `flow.*` for a command that does not fit the state, or that this subset does not know
 * @throws BrokenFlowError for a definition that does not validate, or is not the one of the state
 */
export function step(definition: FlowDefinition, state: FlowState, command: FlowCommand): FlowStep {
  if (state.definition.id !== definition.id || state.definition.version !== definition.version) {
    throw new BrokenFlowError(`state of ${state.definition.id}@${state.definition.version}`)
  }
  switch (command.type) {
    case 'start':
      return start(definition, state, command.variables)
    case 'complete':
      return complete(definition, state, command.task, command.variables)
    case 'terminate':
      return terminate(state, command.outcome)
    default:
      throw commandUnknown({ command: String((command as { type: unknown }).type) })
  }
}

function start(definition: FlowDefinition, state: FlowState, variables: Variables): FlowStep {
  if (state.status !== 'new') throw alreadyStarted()
  const begin = definition.nodes.find((node) => node.kind === 'startEvent')
  if (begin === undefined) throw new BrokenFlowError('no start event')
  return moveOn(definition, { ...state, status: 'running', variables: { ...variables } }, begin, [])
}

function complete(definition: FlowDefinition, state: FlowState, id: string, outcome: Variables): FlowStep {
  demandRunning(state)
  const task = state.tasks.find((open) => open.id === id)
  if (task === undefined) throw taskNotOpen({ task: id })
  const after: FlowState = {
    ...state,
    tasks: state.tasks.filter((open) => open !== task),
    variables: { ...state.variables, ...outcome },
  }
  return moveOn(definition, after, nodeOf(definition, task.node), [closed(task, 'completed')])
}

function terminate(state: FlowState, outcome: string): FlowStep {
  demandRunning(state)
  return {
    state: { ...state, status: 'ended', tasks: [], outcome },
    events: [
      ...state.tasks.map((task) => closed(task, 'terminated')),
      { type: 'ended', node: null, outcome },
    ],
  }
}

/** Moves the token that leaves `from` to where it rests next. */
function moveOn(
  definition: FlowDefinition,
  state: FlowState,
  from: FlowNode,
  events: readonly FlowEvent[],
): FlowStep {
  const to = route(definition, from, state.variables)
  if (to.kind === 'endEvent') {
    const { id: node, outcome } = to
    return {
      state: { ...state, status: 'ended', outcome },
      events: [...events, { type: 'ended', node, outcome }],
    }
  }
  const opened = state.opened + 1
  const task = { id: `t${opened}`, node: to.id }
  const { name, candidate } = to
  return {
    state: { ...state, tasks: [...state.tasks, task], opened },
    events: [...events, { type: 'task-opened', task: task.id, node: task.node, name, candidate }],
  }
}

function closed(task: OpenTask, reason: 'completed' | 'terminated'): FlowEvent {
  return { type: 'task-closed', task: task.id, node: task.node, reason }
}

function demandRunning({ status }: FlowState): void {
  if (status !== 'running') throw notRunning()
}
