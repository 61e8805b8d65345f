import type { Candidate, FlowDefinition } from './definition.ts'

/** What a flow decides by: plain values, never personal data. */
export type Variables = Readonly<Record<string, string | number | boolean | null>>

/** Who a task is given to, other than its node says: a role in a unit, and there perhaps one person. */
export interface Seat extends Candidate {
  /** Id of the account, which says nothing of itself. */
  readonly person?: string
}

/** One doing of a task: by the candidate of its node where no seat is named, or for another reason than the flow. */
export interface Turn {
  readonly seat?: Seat
  /** 委托, 转办, 加签. */
  readonly as?: 'delegate' | 'transfer' | 'signer'
}

/** Where something of a flow stands. */
export interface Place {
  /** Running sub-process that it lies in; absent in the flow itself. */
  readonly scope?: string
  /** Passed step that led here; absent in flows of format 1, which keep none. */
  readonly from?: string
}

/** A task that waits for somebody. */
export interface OpenTask extends Turn, Place {
  /** `t1`, `t2` … in the order of opening, never used twice in a flow. */
  readonly id: string
  /** Id of the user task in the definition; in a called flow `<call>/<task>`. */
  readonly node: string
  /** The joint signing that it is a part of. */
  readonly joint?: string
  /** Who does it afterwards, before the flow goes on. */
  readonly next?: readonly Turn[]
  /** How often it was urged. */
  readonly urged?: number
  /** Boundary timers that do not interrupt and have fired. */
  readonly fired?: readonly string[]
}

/** A service or a timer that is waited for. */
export interface Wait extends Place {
  readonly id: string
  readonly node: string
  readonly fired?: readonly string[]
}

/** A token that waits at a joining gateway, on the sequence flow that it came by. */
export interface Arrived extends Place {
  readonly flow: string
}

/** 会签 that is going on. */
export interface JointSigning extends Place {
  readonly id: string
  readonly node: string
  /** How many sign. */
  readonly of: number
  readonly heard: readonly { readonly task: string; readonly counted: boolean; readonly turn: Turn }[]
  /** Whose turn is still to come, where they sign one after the other. */
  readonly left: readonly Turn[]
  readonly fired?: readonly string[]
}

/** A running sub-process or called flow. */
export interface Scope extends Place {
  readonly id: string
  readonly node: string
  /** Steps whose tokens reached an end in it. */
  readonly ended: readonly string[]
  readonly fired?: readonly string[]
}

/** 传阅: somebody is to read; the flow does not wait for it. */
export interface Reading {
  readonly id: string
  readonly node: string
  readonly seat: Seat
}

/** A step that was passed: a task done, a gateway joined, a sub-process ended, a timer fired. */
export interface PassedStep {
  readonly id: string
  readonly node: string
  readonly scope?: string
  /** Steps without which it could not have been. */
  readonly from: readonly string[]
  /** Tokens that a joining gateway took. */
  readonly took?: readonly Arrived[]
}

/** The outcome that an end event named, while others still work. */
export interface Result {
  readonly outcome: string
  readonly from?: string
}

/** Where a flow stands: plain JSON. What is empty is left out. */
export interface FlowState {
  readonly definition: { readonly id: string; readonly version: number }
  readonly status: 'new' | 'running' | 'ended'
  readonly tasks: readonly OpenTask[]
  readonly variables: Variables
  /** Outcome once ended; null before. */
  readonly outcome: string | null
  /** Tasks opened so far. */
  readonly opened: number
  readonly waits?: readonly Wait[]
  readonly arrived?: readonly Arrived[]
  readonly joints?: readonly JointSigning[]
  readonly scopes?: readonly Scope[]
  readonly readings?: readonly Reading[]
  readonly result?: Result
  readonly past?: readonly PassedStep[]
  /** Waits, signings, scopes, readings and steps numbered so far. */
  readonly marks?: number
}

/** What can be asked of a flow. */
export type FlowCommand =
  | { readonly type: 'start'; readonly variables: Variables }
  /**
   * `variables` is the outcome of the task; it is laid over those of the flow. What settles it leaves nothing to whoever
   * was to do it next.
   */
  | {
      readonly type: 'complete'
      readonly task: string
      readonly variables: Variables
      readonly settles?: boolean
    }
  /** Ends the flow wherever it stands, as the withdrawal of an application does. */
  | { readonly type: 'terminate'; readonly outcome: string }
  /** A service gave its result. */
  | { readonly type: 'service-done'; readonly wait: string; readonly variables: Variables }
  /** The legal clock of this name has run out: every timer bound to it fires. */
  | { readonly type: 'timer-fired'; readonly clock: string }
  /** No clock of this name runs any more, and none ran out: intermediate timers wait for it no longer, others never fire. */
  | { readonly type: 'clock-over'; readonly clock: string }
  /** 退回: back to an earlier step; what came of that step is undone, what goes on beside it stays. */
  | { readonly type: 'return'; readonly task: string; readonly to: string }
  /** 撤回: takes back a task just done, as long as nobody has acted on it. */
  | { readonly type: 'withdraw'; readonly task: string }
  /** 委托: somebody else does it, then it comes back: to `own`, else to whose it was. */
  | { readonly type: 'delegate'; readonly task: string; readonly to: Seat; readonly own?: Seat }
  /** 转办: somebody else has it from now on. */
  | { readonly type: 'transfer'; readonly task: string; readonly to: Seat }
  /** 加签: one more does it too, before or after; beside, as one more of a joint signing. */
  | {
      readonly type: 'add-signer'
      readonly task: string
      readonly to: Seat
      readonly own?: Seat
      readonly place: 'before' | 'after' | 'beside'
    }
  /** 传阅. */
  | { readonly type: 'circulate'; readonly task: string; readonly to: readonly Seat[] }
  /** Somebody has read what was circulated. */
  | { readonly type: 'read'; readonly reading: string }
  /** 催办. */
  | { readonly type: 'urge'; readonly task: string }

/** Why a task is no longer open. */
export type ClosedBecause =
  | 'completed'
  | 'terminated'
  /** A joint signing was decided, or an end event ended the rest. */
  | 'called-off'
  /** A timer on its border. */
  | 'interrupted'
  | 'returned'
  | 'withdrawn'
  /** Delegated, transferred, or another signs first: it opens again as another task. */
  | 'handed-on'

/** What a step did, in the order in which it happened. */
export type FlowEvent =
  | {
      readonly type: 'task-opened'
      readonly task: string
      readonly node: string
      readonly name: string
      /** Who may take it: as the node says, or as somebody who handed it on did. */
      readonly candidate: Candidate
      readonly person?: string
      readonly as?: NonNullable<Turn['as']>
    }
  | {
      readonly type: 'task-closed'
      readonly task: string
      readonly node: string
      readonly reason: ClosedBecause
    }
  | { readonly type: 'task-urged'; readonly task: string; readonly times: number }
  | {
      readonly type: 'service-called'
      readonly wait: string
      readonly node: string
      readonly service: string
    }
  | { readonly type: 'reading-opened'; readonly reading: string; readonly node: string; readonly seat: Seat }
  | { readonly type: 'reading-closed'; readonly reading: string }
  /** `node` is the end event; null where the flow was terminated. */
  | { readonly type: 'ended'; readonly node: string | null; readonly outcome: string }

export interface FlowStep {
  readonly state: FlowState
  readonly events: readonly FlowEvent[]
}

/** Outcome of a flow whose end events name none. */
export const NO_OUTCOME = 'done'

/** A flow that nobody has started. */
export function newFlow({ id, version }: FlowDefinition): FlowState {
  return { definition: { id, version }, status: 'new', tasks: [], variables: {}, outcome: null, opened: 0 }
}
