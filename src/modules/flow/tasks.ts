import type { NodeOf } from './definition.ts'
import { type Draft, leave, pass } from './draft.ts'
import { BrokenFlowError } from './flow.errors.ts'
import { type Graph, type GraphNode, nodeAt } from './graph.ts'
import type { ClosedBecause, FlowEvent, OpenTask, Turn, Variables } from './state.ts'

/** The user task of this key. @throws BrokenFlowError */
export function userTaskAt(graph: Graph, key: string): NodeOf<'userTask'> {
  const { node } = nodeAt(graph, key)
  if (node.kind !== 'userTask') throw new BrokenFlowError(`${key} is no user task`)
  return node
}

/** What an open task tells of whoever may take it. */
function openedEvent(graph: Graph, { id, node: key, seat, as }: OpenTask): FlowEvent {
  const { name, candidate } = userTaskAt(graph, key)
  const { role, unit, person } = { person: undefined, ...candidate, ...seat }
  const who = { candidate: { role, unit }, ...(person !== undefined && { person }), ...(as && { as }) }
  return { type: 'task-opened', task: id, node: key, name, ...who }
}

/** Opens a task, as the next of its flow. */
export function openTask(draft: Draft, node: GraphNode, rest: Omit<OpenTask, 'id' | 'node'>): void {
  draft.opened += 1
  const task = { id: `t${draft.opened}`, node: node.key, ...rest }
  draft.tasks = [...draft.tasks, task]
  draft.events.push(openedEvent(draft.graph, task))
}

/** Takes a task away and says why. */
export function closeTask(draft: Draft, { id, node }: OpenTask, reason: ClosedBecause): void {
  draft.tasks = draft.tasks.filter((task) => task.id !== id)
  draft.events.push({ type: 'task-closed', task: id, node, reason })
}

/** Closes a task and opens it again for the next of `turns`; the others come after. */
export function handOn(
  draft: Draft,
  task: OpenTask,
  [turn = {}, ...next]: readonly Turn[],
  reason: ClosedBecause,
): void {
  const { id: _id, node, seat: _seat, as: _as, next: _next, urged: _urged, ...rest } = task
  closeTask(draft, task, reason)
  openTask(draft, nodeAt(draft.graph, node), { ...turn, ...rest, ...(next.length > 0 && { next }) })
}

/** Lays values over the variables of the flow. */
export function overlay(draft: Draft, variables: Variables): void {
  draft.variables = { ...draft.variables, ...variables }
}

/** A task that is no part of a joint signing was done by the last whose turn it was. */
export function taskDone(draft: Draft, task: OpenTask): void {
  const node = nodeAt(draft.graph, task.node)
  closeTask(draft, task, 'completed')
  const { id, scope, from } = task
  leave(draft, node, pass(draft, node, { id, scope, from: [from] }))
}
