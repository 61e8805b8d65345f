import type { Candidate, FlowDefinition, Period } from './definition.ts'
import { draftOf } from './draft.ts'
import { graphOf, nodeAt } from './graph.ts'
import type { FlowState } from './state.ts'
import { userTaskAt } from './tasks.ts'
import { armedTimers, isIntermediate } from './timers.ts'
import { earlierSteps, takenBackTasks } from './turns.ts'

/** A task that was done. */
export interface DoneTask {
  readonly task: string
  readonly node: string
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

/** Clocks that timers of a flow wait for where it stands, by name. */
export interface AwaitedClock {
  readonly clock: string
  /** A token waits for it and for nothing else. */
  readonly intermediate: boolean
}

/** The clocks that timers of a flow wait for where it stands. */
export function awaitedTimers(definition: FlowDefinition, state: FlowState): readonly AwaitedClock[] {
  if (state.status !== 'running') return []
  return armedTimers(draftOf(graphOf(definition), state)).map((timer) => ({
    clock: timer.clock,
    intermediate: isIntermediate(timer),
  }))
}

/** Names of those clocks. */
export const awaitedClocks = (definition: FlowDefinition, state: FlowState): readonly string[] =>
  distinct(awaitedTimers(definition, state).map(({ clock }) => clock))

/** Nodes that an open task can be sent back to, the latest first; none where the flow keeps no passed steps. */
export function earlierNodes(definition: FlowDefinition, state: FlowState, task: string): readonly string[] {
  const open = state.tasks.find(({ id }) => id === task)
  if (!open) return []
  return distinct(earlierSteps(draftOf(graphOf(definition), state), open).map(({ node }) => node))
}

/** Tasks just done that whoever did them can take back, parts of a joint signing that goes on among them. */
export function takenBack(definition: FlowDefinition, state: FlowState): readonly DoneTask[] {
  if (state.status !== 'running') return []
  const steps = takenBackTasks(draftOf(graphOf(definition), state)).map(({ id, node }) => ({
    task: id,
    node,
  }))
  const parts = (state.joints ?? []).flatMap(({ heard, node }) => heard.map(({ task }) => ({ task, node })))
  return [...steps, ...parts]
}

/** How long the step of a user task may take, if its flow says so. */
export const periodOf = (definition: FlowDefinition, node: string): Period | undefined =>
  userTaskAt(graphOf(definition), node).period

/** Outcomes that any step can have, whether or not its flow decides by them. */
const OUTCOMES = ['pass', 'object']

/** Outcomes that a task at a node can have: those that conditions of its flow ask for, agreeing and objecting first. */
export function outcomesOf(definition: FlowDefinition, node: string): readonly string[] {
  const variable = node.split('/').at(-1) ?? node
  const graph = graphOf(definition)
  const conditions = [...graph.flows.values()].map(({ when }) => when)
  const counts = userTaskAt(graph, node).joint?.counts
  const asked = [...conditions, counts].flatMap((when) =>
    when?.var === variable && typeof when.equals === 'string' ? [when.equals] : [],
  )
  return distinct([...OUTCOMES, ...asked])
}

/** What the nodes of a flow and of everything that it calls ask of the product. */
export interface FlowNeeds {
  readonly candidates: readonly { readonly node: string; readonly candidate: Candidate }[]
  readonly periods: readonly { readonly node: string; readonly period: Period }[]
  readonly services: readonly { readonly node: string; readonly service: string }[]
  readonly clocks: readonly { readonly node: string; readonly clock: string }[]
}

const needs = new WeakMap<FlowDefinition, FlowNeeds>()

/** What a sound definition needs besides itself: roles in units, rules of periods, services, clocks; read once. */
export function needsOf(definition: FlowDefinition): FlowNeeds {
  const known = needs.get(definition)
  if (known) return known
  const nodes = [...graphOf(definition).nodes.values()]
  const read: FlowNeeds = {
    candidates: nodes.flatMap(({ key, node }) => {
      if (node.kind !== 'userTask') return []
      const signers = Array.isArray(node.joint?.of) ? node.joint.of : []
      return [node.candidate, ...signers].map((candidate) => ({ node: key, candidate }))
    }),
    periods: nodes.flatMap(({ key, node }) =>
      node.kind === 'userTask' && node.period ? [{ node: key, period: node.period }] : [],
    ),
    services: nodes.flatMap(({ key, node }) =>
      node.kind === 'serviceTask' ? [{ node: key, service: node.service }] : [],
    ),
    clocks: nodes.flatMap(({ key, node }) =>
      node.kind === 'timerEvent' || node.kind === 'boundaryEvent' ? [{ node: key, clock: node.clock }] : [],
    ),
  }
  needs.set(definition, read)
  return read
}

/** The name of a node as its definition gives it; the node itself where it has none. */
export const nameOfNode = (definition: FlowDefinition, node: string): string =>
  nodeAt(graphOf(definition), node).node.name ?? node
