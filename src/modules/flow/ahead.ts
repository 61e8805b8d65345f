import type { FlowDefinition } from './definition.ts'

/**
 * Whether no way leads from a node of a flow to its end but through another: that one is still to come, whether or not it was
 * passed before. Nodes as they are drawn; what a called flow does inside counts as its call.
 */
export function isAhead({ nodes, flows }: FlowDefinition, from: string, node: string): boolean {
  if (from === node) return false
  const reached = new Set([from])
  for (const at of reached) {
    const here = nodes.find(({ id }) => id === at)
    const next = [
      ...flows.filter((flow) => flow.from === at).map(({ to }) => to),
      ...nodes.filter((one) => one.kind === 'boundaryEvent' && one.on === at).map(({ id }) => id),
      ...(here?.kind === 'endEvent' && here.in !== undefined ? [here.in] : []),
    ]
    for (const id of next) if (id !== node) reached.add(id)
  }
  return !nodes.some((one) => one.kind === 'endEvent' && one.in === undefined && reached.has(one.id))
}
