import type { Candidate, FlowDefinition } from './definition.ts'

/** What a flow decides by: plain values, never personal data. */
export type Variables = Readonly<Record<string, string | number | boolean | null>>

/** A task that waits for somebody. */
export interface OpenTask {
  /** `t1`, `t2` … in the order of opening, never used twice in a flow. */
  readonly id: string
  /** Id of the user task in the definition. */
  readonly node: string
}

/** Where a flow stands: plain JSON. Each open task holds one token. */
export interface FlowState {
  readonly definition: { readonly id: string; readonly version: number }
  readonly status: 'new' | 'running' | 'ended'
  readonly tasks: readonly OpenTask[]
  readonly variables: Variables
  /** Outcome once ended; null before. */
  readonly outcome: string | null
  /** Tasks opened so far. */
  readonly opened: number
}

/** What can be asked of a flow. */
export type FlowCommand =
  | { readonly type: 'start'; readonly variables: Variables }
  /** `variables` is the outcome of the task; it is laid over those of the flow. */
  | { readonly type: 'complete'; readonly task: string; readonly variables: Variables }
  /** Ends the flow wherever it stands, as the withdrawal of an application does. */
  | { readonly type: 'terminate'; readonly outcome: string }

/** What a step did, in the order in which it happened. */
export type FlowEvent =
  | {
      readonly type: 'task-opened'
      readonly task: string
      readonly node: string
      readonly name: string
      readonly candidate: Candidate
    }
  | {
      readonly type: 'task-closed'
      readonly task: string
      readonly node: string
      readonly reason: 'completed' | 'terminated'
    }
  /** `node` is the end event; null where the flow was terminated. */
  | { readonly type: 'ended'; readonly node: string | null; readonly outcome: string }

export interface FlowStep {
  readonly state: FlowState
  readonly events: readonly FlowEvent[]
}

/** A flow that nobody has started. */
export function newFlow({ id, version }: FlowDefinition): FlowState {
  return { definition: { id, version }, status: 'new', tasks: [], variables: {}, outcome: null, opened: 0 }
}
