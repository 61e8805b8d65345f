import type { FlowBody, FlowNode } from './definition.ts'
import { type DefinitionProblem, problem } from './problems.ts'

type Edge = { readonly from: string; readonly to: string }

/** `seeds` and everything that the edges lead to from them. */
function spread(seeds: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const reached = new Set(seeds)
  for (const id of reached) for (const to of next.get(id) ?? []) reached.add(to)
  return reached
}

/** Kinds at which a token waits for somebody. A timer waits once: when its clock is over, it lets everything through. */
const WAITING: readonly FlowNode['kind'][] = ['userTask', 'serviceTask', 'startEvent', 'endEvent']

/** Every node lies on a way from a start to an end, and no token can run in a ring without waiting anywhere. */
export function wayProblems({ nodes, flows }: FlowBody): DefinitionProblem[] {
  const ids = (kind: FlowNode['kind']) => nodes.filter((node) => node.kind === kind).map(({ id }) => id)
  const onBorder = nodes.flatMap((node) =>
    node.kind === 'boundaryEvent' ? [{ from: node.on, to: node.id }] : [],
  )
  const ways: Edge[] = [...flows, ...onBorder]
  const backwards = flows.map(({ from, to }) => ({ from: to, to: from }))
  const fromStart = spread(ids('startEvent'), ways)
  const toEnd = spread(ids('endEvent'), backwards)
  const passing = new Set(nodes.filter(({ kind }) => !WAITING.includes(kind)).map(({ id }) => id))
  const between = flows.filter(({ from, to }) => passing.has(from) && passing.has(to))
  return [
    ...nodes.filter(({ id }) => !fromStart.has(id)).map(({ id }) => problem('unreachable', id)),
    ...nodes.filter(({ id }) => !toEnd.has(id)).map(({ id }) => problem('no-way-to-end', id)),
    ...[...passing].filter((id) => isInRing(id, between)).map((id) => problem('gateway-ring', id)),
  ]
}

function isInRing(id: string, edges: readonly Edge[]): boolean {
  const after = edges.filter((edge) => edge.from === id).map(({ to }) => to)
  return spread(after, edges).has(id)
}
