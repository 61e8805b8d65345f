import type { Fault } from '#kernel/log'

/** What was found when one part of the node was looked at, in a sentence for the operator. */
export interface NodeFinding {
  readonly check: string
  readonly mark: 'ok' | 'warning' | 'problem'
  readonly text: string
}

/** What there is to count of a node. */
export interface NodeFigures {
  /** Deliveries of events still to be made, and those given up. */
  readonly deliveriesOpen: number
  readonly deliveriesDead: number
  /** How long the delivery that waits longest could have been made, in seconds. */
  readonly deliveryLagSeconds: number
  /** Jobs still to be done, and those given up. */
  readonly jobsWaiting: number
  readonly jobsFailed: number
  /** Acts that no tree head covers yet. */
  readonly actsUnsealed: number
  /** Room on the fullest of the disks that matter, in bytes. */
  readonly diskFreeBytes: number
  /** Instant of the last good copy; null where none is known. */
  readonly lastCopyAt: Date | null
}

/** How the node does, as this process sees it. */
export interface NodeCondition {
  readonly startedAt: Date
  readonly version: string
  /** Resident memory of this process, in bytes. */
  readonly memoryBytes: number
  /** Null where nothing was looked at. */
  readonly figures: NodeFigures | null
  readonly findings: readonly NodeFinding[]
  /** The last faults, newest first. */
  readonly faults: readonly Fault[]
}
