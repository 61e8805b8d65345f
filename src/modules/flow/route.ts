import type { EndEvent, FlowDefinition, FlowNode, SequenceFlow, UserTask } from './definition.ts'
import { BrokenFlowError } from './flow.errors.ts'
import type { Variables } from './state.ts'

/**
 * Where a token that leaves `from` comes to rest: at a user task or an end event.
 * @throws BrokenFlowError where it finds no way, or only gateways in a ring
 */
export function route(definition: FlowDefinition, from: FlowNode, variables: Variables): UserTask | EndEvent {
  const passed = new Set<string>()
  let node = follow(definition, from, variables)
  while (node.kind !== 'userTask' && node.kind !== 'endEvent') {
    if (passed.has(node.id)) throw new BrokenFlowError(`gateways in a ring at ${node.id}`)
    passed.add(node.id)
    node = follow(definition, node, variables)
  }
  return node
}

/** The node of this id. @throws BrokenFlowError where there is none */
export function nodeOf(definition: FlowDefinition, id: string): FlowNode {
  const node = definition.nodes.find((candidate) => candidate.id === id)
  if (node === undefined) throw new BrokenFlowError(`no node ${id}`)
  return node
}

function follow(definition: FlowDefinition, node: FlowNode, variables: Variables): FlowNode {
  const flows = definition.flows.filter((flow) => flow.from === node.id)
  const chosen = node.kind === 'exclusiveGateway' ? choose(flows, node.default, variables) : flows[0]
  if (chosen === undefined) throw new BrokenFlowError(`no way on from ${node.id}`)
  return nodeOf(definition, chosen.to)
}

/** The first flow whose condition holds, in the order of the definition; else the default. */
function choose(
  flows: readonly SequenceFlow[],
  otherwise: string,
  variables: Variables,
): SequenceFlow | undefined {
  return flows.find((flow) => holds(flow, variables)) ?? flows.find((flow) => flow.id === otherwise)
}

function holds({ when }: SequenceFlow, variables: Variables): boolean {
  if (when === undefined) return false
  const value = Object.hasOwn(variables, when.var) ? variables[when.var] : null
  return value === when.equals
}
