import { choose } from './choose.ts'
import type { Graph, GraphFlow, GraphNode } from './graph.ts'
import type {
  Arrived,
  FlowEvent,
  FlowState,
  FlowStep,
  JointSigning,
  OpenTask,
  PassedStep,
  Place,
  Reading,
  Result,
  Scope,
  Variables,
  Wait,
} from './state.ts'

/** A token on its way along a sequence flow. */
export interface Token {
  readonly flow: GraphFlow
  readonly place: Place
}

/** Which of its flows a token takes that leaves a node. */
export type Choose = (node: GraphNode, variables: Variables) => readonly GraphFlow[]

/** A state that a step works on. Only its fields change; what they hold is replaced, never altered. */
export interface Draft {
  readonly graph: Graph
  readonly choose: Choose
  status: FlowState['status']
  tasks: readonly OpenTask[]
  variables: Variables
  outcome: string | null
  opened: number
  waits: readonly Wait[]
  arrived: readonly Arrived[]
  joints: readonly JointSigning[]
  scopes: readonly Scope[]
  readings: readonly Reading[]
  result: Result | null
  past: readonly PassedStep[]
  marks: number
  readonly queue: Token[]
  readonly events: FlowEvent[]
  /** End events of the flow itself that tokens reached in this step. */
  readonly ends: string[]
}

/** A draft of what comes after a state. */
export function draftOf(graph: Graph, state: FlowState, chooser: Choose = choose): Draft {
  const { status, tasks, variables, outcome, opened, result = null, marks = 0 } = state
  const { waits = [], arrived = [], joints = [], scopes = [], readings = [], past = [] } = state
  return {
    ...{ graph, choose: chooser, status, tasks, variables, outcome, opened, result, marks },
    ...{ waits, arrived, joints, scopes, readings, past, queue: [], events: [], ends: [] },
  }
}

const some = <T>(items: readonly T[]): readonly T[] | undefined => (items.length > 0 ? items : undefined)

/** What a draft came to. The fields of a state always stand in the same order. */
export function stepOf(draft: Draft): FlowStep {
  const { graph, status, tasks, variables, outcome, opened, events, result, marks } = draft
  const state = { definition: graph.definition, status, tasks, variables, outcome, opened }
  const waits = some(draft.waits)
  const arrived = some(draft.arrived)
  const joints = some(draft.joints)
  const scopes = some(draft.scopes)
  const readings = some(draft.readings)
  const past = some(draft.past)
  return {
    state: {
      ...state,
      ...(waits && { waits }),
      ...(arrived && { arrived }),
      ...(joints && { joints }),
      ...(scopes && { scopes }),
      ...(readings && { readings }),
      ...(result && { result }),
      ...(past && { past }),
      ...(marks > 0 && { marks }),
    },
    events,
  }
}

/** The next id for what is no task. */
export function mark(draft: Draft, letter: 'w' | 'j' | 's' | 'r' | 'p'): string {
  draft.marks += 1
  return `${letter}${draft.marks}`
}

/** Where something lies beside `place` that came from a step. */
export const placeIn = (scope: string | undefined, from: string | undefined): Place => ({
  ...(scope !== undefined && { scope }),
  ...(from !== undefined && { from }),
})

/** What is to be written down of a step. */
interface Passing {
  /** Id of the task, signing or sub-process that is over; a new one for what has none. */
  readonly id?: string
  readonly scope: string | undefined
  readonly from: readonly (string | undefined)[]
  readonly took?: readonly Arrived[]
}

/**
 * Writes down that a step was passed, where the flow keeps that.
 * @returns the place of what comes of it
 */
export function pass(draft: Draft, { key }: GraphNode, step: Passing): Place {
  const { scope, took } = step
  if (!draft.graph.records) return placeIn(scope, undefined)
  const id = step.id ?? mark(draft, 'p')
  const from = [...new Set(step.from.filter((cause) => cause !== undefined))]
  const record = { id, node: key, ...(scope !== undefined && { scope }), from, ...(took && { took }) }
  draft.past = [...draft.past, record]
  return placeIn(scope, id)
}

/** Lets tokens leave a node. */
export function leave(draft: Draft, node: GraphNode, place: Place): void {
  for (const flow of draft.choose(node, draft.variables)) draft.queue.push({ flow, place })
}
