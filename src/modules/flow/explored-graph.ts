import type { FlowBody, FlowDefinition, FlowNode } from './definition.ts'
import { type Graph, type GraphNode, makeGraph } from './graph.ts'

/**
 * The graph of a definition as its runs are tried: a joint signing is one task, as how it is decided changes nothing
 * of where the flow goes on; and no steps are recorded.
 */
export function exploredGraph(definition: FlowDefinition): Graph {
  const { called = [] } = definition
  const plain = { ...definition, ...withoutJoints(definition), called: called.map(withoutJoints) }
  return { ...makeGraph(plain), records: false }
}

function withoutJoints<B extends FlowBody>(body: B): B {
  const nodes = body.nodes.map((node): FlowNode => {
    if (node.kind !== 'userTask') return node
    const { joint: _joint, ...plain } = node
    return plain
  })
  return { ...body, nodes }
}

const PLAIN: readonly FlowNode['kind'][] = ['userTask', 'serviceTask', 'timerEvent']

const isPlain = ({ node, boundaries, out }: GraphNode): boolean =>
  PLAIN.includes(node.kind) && boundaries.length === 0 && out.length === 1

/**
 * Whether a node only follows another in a row. Doing both at once leaves out no run that matters, and many states
 * that do not. A timer is looked at when it is come to: its clock must have begun.
 */
export function followsInRow(node: GraphNode): boolean {
  const [flow, ...others] = node.into
  return (
    node.node.kind !== 'timerEvent' &&
    isPlain(node) &&
    flow !== undefined &&
    others.length === 0 &&
    isPlain(flow.source)
  )
}
