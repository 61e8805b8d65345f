import { holds } from './condition.ts'
import type { GraphFlow, GraphNode } from './graph.ts'
import type { Variables } from './state.ts'

/**
 * Where a token goes on that leaves a node. An exclusive gateway takes the first flow whose condition holds, in the
 * order of the definition, an inclusive one all of them, both their default where none holds; every other node takes
 * all its flows.
 */
export function choose({ node, out, otherwise }: GraphNode, variables: Variables): readonly GraphFlow[] {
  const choosing = node.kind === 'exclusiveGateway' || node.kind === 'inclusiveGateway'
  if (!choosing || out.length < 2) return out
  const holding = out.filter(({ when }) => when !== undefined && holds(when, variables))
  if (holding.length === 0) return out.filter(({ key }) => key === otherwise)
  return node.kind === 'exclusiveGateway' ? holding.slice(0, 1) : holding
}
