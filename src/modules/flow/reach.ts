import type { GraphFlow, GraphNode } from './graph-node.ts'

/**
 * Keys of the nodes from which a token can come to a flow without passing the gateway that the flow leads into. What
 * leaves an activity by a timer on its border comes from the activity.
 */
export function nodesBefore(flow: GraphFlow, gateway: GraphNode): ReadonlySet<string> {
  const found = new Set<GraphNode>([flow.source])
  found.delete(gateway)
  for (const { into, host } of found) {
    for (const { source } of into) if (source !== gateway) found.add(source)
    if (host) found.add(host)
  }
  return new Set([...found].map(({ key }) => key))
}
