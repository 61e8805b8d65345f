import { clear } from './activities.ts'
import type { FlowDefinition } from './definition.ts'
import { type Draft, draftOf, leave, pass, stepOf } from './draft.ts'
import {
  alreadyStarted,
  BrokenFlowError,
  clockNotAwaited,
  commandUnknown,
  notRunning,
  notWaiting,
  taskNotOpen,
} from './flow.errors.ts'
import { graphOf, nodeAt } from './graph.ts'
import { partDone, signingOf } from './joint.ts'
import { finish, settle } from './move.ts'
import type { FlowCommand, FlowState, FlowStep, OpenTask } from './state.ts'
import { handOn, overlay, taskDone } from './tasks.ts'
import { fireClock, passTimers } from './timers.ts'
import { addSigner, circulate, delegate, read, sendBack, transfer, urge, withdraw } from './turns.ts'

type Of<T extends FlowCommand['type']> = Extract<FlowCommand, { type: T }>

/**
 * What a command does to a flow: its next state and what happened. Pure: neither argument is changed, nothing is read
 * but them, and the same arguments give the same answer, to the byte. A definition is made ready once.
 * @throws Refusal `flow.already-started`, `flow.not-running`, `flow.task-not-open` and those of each command, with
 *   nothing done
 * @throws BrokenFlowError for a definition that `validateDefinition` would not pass, or not that of the state
 */
export function step(definition: FlowDefinition, state: FlowState, command: FlowCommand): FlowStep {
  const { id, version } = state.definition
  if (id !== definition.id || version !== definition.version)
    throw new BrokenFlowError(`state of ${id}@${version}`)
  const draft = draftOf(graphOf(definition), state)
  obey(draft, command)
  return stepOf(draft)
}

function obey(draft: Draft, command: FlowCommand): void {
  if (command.type === 'start') start(draft, command)
  else if (command.type === 'read') read(draft, command)
  else if (draft.status !== 'running') throw notRunning()
  else if (command.type === 'terminate') terminate(draft, command)
  else if (command.type === 'service-done') serviceDone(draft, command)
  else if (command.type === 'timer-fired') awaited(fireClock(draft, command.clock))
  else if (command.type === 'clock-over') awaited(passTimers(draft, command.clock))
  else if (command.type === 'withdraw') withdraw(draft, command)
  else turn(draft, command)
  settle(draft)
}

function start(draft: Draft, { variables }: Of<'start'>): void {
  if (draft.status !== 'new') throw alreadyStarted()
  draft.status = 'running'
  draft.variables = variables
  leave(draft, draft.graph.start, draft.graph.records ? { from: 'start' } : {})
}

/** What is asked of an open task. */
function turn(
  draft: Draft,
  command: Of<'complete' | 'return' | 'delegate' | 'transfer' | 'add-signer' | 'circulate' | 'urge'>,
): void {
  const { type } = command
  const task = draft.tasks.find((open) => open.id === command.task)
  if (type === 'complete') complete(draft, open(task), command)
  else if (type === 'return') sendBack(draft, open(task), command)
  else if (type === 'delegate') delegate(draft, open(task), command)
  else if (type === 'transfer') transfer(draft, open(task), command)
  else if (type === 'add-signer') addSigner(draft, open(task), command)
  else if (type === 'circulate') circulate(draft, open(task), command)
  else if (type === 'urge') urge(draft, open(task))
  else throw commandUnknown()
}

function open(task: OpenTask | undefined): OpenTask {
  if (task === undefined) throw taskNotOpen()
  return task
}

function complete(draft: Draft, task: OpenTask, { variables, settles }: Of<'complete'>): void {
  const signing = task.joint === undefined ? undefined : signingOf(draft, task.joint)
  overlay(draft, variables)
  if (task.next && !settles) handOn(draft, task, task.next, 'completed')
  else if (signing) partDone(draft, task, signing)
  else taskDone(draft, task)
}

function terminate(draft: Draft, { outcome }: Of<'terminate'>): void {
  clear(draft, undefined, 'terminated')
  finish(draft, null, outcome)
}

function serviceDone(draft: Draft, { wait: id, variables }: Of<'service-done'>): void {
  const wait = draft.waits.find((open) => open.id === id)
  const node = wait && nodeAt(draft.graph, wait.node)
  if (node?.node.kind !== 'serviceTask') throw notWaiting()
  draft.waits = draft.waits.filter((open) => open.id !== id)
  overlay(draft, variables)
  leave(draft, node, pass(draft, node, { id, scope: wait?.scope, from: [wait?.from] }))
}

function awaited(fired: number): void {
  if (fired === 0) throw clockNotAwaited()
}
