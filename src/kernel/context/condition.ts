import type { Fault } from '#kernel/log'

/** What was found when one part of the node was looked at, in a sentence for the operator. */
export interface NodeFinding {
  readonly check: string
  readonly mark: 'ok' | 'warning' | 'problem'
  readonly text: string
}

/** How the node does, as this process sees it. */
export interface NodeCondition {
  readonly startedAt: Date
  readonly version: string
  /** Resident memory of this process, in bytes. */
  readonly memoryBytes: number
  readonly findings: readonly NodeFinding[]
  /** The last faults, newest first. */
  readonly faults: readonly Fault[]
}
