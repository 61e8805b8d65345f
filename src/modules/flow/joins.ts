import { holdersOf } from './activities.ts'
import { type Draft, leave, pass } from './draft.ts'
import type { GraphFlow, GraphNode } from './graph.ts'
import type { Arrived, Place } from './state.ts'

/** The first token of each incoming flow of a gateway that has one, in one sub-process. */
function waitingAt({ arrived }: Draft, { into }: GraphNode, scope: string | undefined): readonly Arrived[] {
  return into.flatMap(({ key }) => {
    const found = arrived.find((token) => token.flow === key && token.scope === scope)
    return found ? [found] : []
  })
}

/** Takes tokens and lets one leave that comes of them all, and of `causes` beside them. */
function join(
  draft: Draft,
  gateway: GraphNode,
  { scope, took, causes }: { scope: string | undefined; took: readonly Arrived[]; causes: readonly string[] },
): void {
  draft.arrived = draft.arrived.filter((token) => !took.includes(token))
  const from = [...took.map((token) => token.from), ...causes]
  leave(draft, gateway, pass(draft, gateway, { scope, from, took }))
}

/** A token comes to a gateway that waits for others: a parallel one goes on with one token of every flow. */
export function arrive(draft: Draft, { key, target: gateway }: GraphFlow, place: Place): void {
  draft.arrived = [...draft.arrived, { flow: key, ...place }]
  if (gateway.node.kind !== 'parallelGateway') return
  const took = waitingAt(draft, gateway, place.scope)
  if (took.length === gateway.into.length) join(draft, gateway, { scope: place.scope, took, causes: [] })
}

/** Nodes that hold a token in one sub-process. */
const heldIn = (draft: Draft, scope: string | undefined): readonly string[] => [
  ...holdersOf(draft).flatMap((holder) => (holder.scope === scope ? [holder.node] : [])),
  ...draft.arrived.flatMap((token) => {
    const gateway = token.scope === scope && draft.graph.flows.get(token.flow)?.target
    return gateway ? [gateway.key] : []
  }),
]

/**
 * Whether an inclusive gateway goes on (BPMN 2.0, 13.4.3): no token that could still come to a flow without one,
 * unless it could as well come to a flow that has one.
 */
function mayGoOn(draft: Draft, gateway: GraphNode, took: readonly Arrived[]): boolean {
  const [filled, empty] = [true, false].map((has) =>
    gateway.into.filter(({ key }) => took.some(({ flow }) => flow === key) === has),
  )
  const reaches = (flows: readonly GraphFlow[] = [], from: string): boolean =>
    flows.some(({ key }) => draft.graph.before.get(key)?.has(from) === true)
  return !heldIn(draft, took[0]?.scope).some((from) => reaches(empty, from) && !reaches(filled, from))
}

/**
 * Lets the first inclusive gateway go on that may, once nothing else moves. Whether it may depends on what could have
 * come and did not, so it counts as caused by every step on the ways to it.
 * @returns whether one went on
 */
export function joinInclusive(draft: Draft): boolean {
  for (const { flow, scope } of draft.arrived) {
    const gateway = draft.graph.flows.get(flow)?.target
    if (gateway?.node.kind !== 'inclusiveGateway') continue
    const took = waitingAt(draft, gateway, scope)
    if (!mayGoOn(draft, gateway, took)) continue
    const isNear = (node: string) => gateway.into.some(({ key }) => draft.graph.before.get(key)?.has(node))
    const near = draft.past.filter((step) => step.scope === scope && isNear(step.node))
    join(draft, gateway, { scope, took, causes: near.map(({ id }) => id) })
    return true
  }
  return false
}
