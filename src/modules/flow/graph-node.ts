import type { Condition, FlowNode } from './definition.ts'

/** A sequence flow with its ends. */
export interface GraphFlow {
  readonly key: string
  readonly source: GraphNode
  readonly target: GraphNode
  readonly when?: Condition
}

/** A node with everything that hangs on it. */
export interface GraphNode {
  /** Its id; in a called flow behind that of the call and a slash. */
  readonly key: string
  readonly node: FlowNode
  /** Sub-process or call that it lies in. */
  readonly parent: GraphNode | null
  readonly out: GraphFlow[]
  readonly into: GraphFlow[]
  readonly boundaries: GraphNode[]
  /** The activity on whose border it stands. */
  readonly host: GraphNode | null
  /** Start events of what a sub-process or call runs. */
  readonly starts: GraphNode[]
  /** Key of the flow taken where no condition holds. */
  readonly otherwise: string | null
}
