import type { FlowDefinition, FlowNode, SequenceFlow } from './definition.ts'

export type DefinitionIssue =
  | 'duplicate-id'
  | 'start-event-count'
  | 'no-end-event'
  | 'flow-to-nowhere'
  | 'flow-into-start'
  | 'outgoing-count'
  | 'gateway-default-missing'
  | 'gateway-condition-missing'
  | 'condition-misplaced'
  | 'unreachable'
  | 'no-way-to-end'
  | 'gateway-ring'

/** What is wrong with a definition, and at which node or flow. The texts are in `messages/`, as refusals. */
export interface DefinitionProblem {
  readonly code: `flow.${DefinitionIssue}`
  readonly at: string
}

/**
 * Everything wrong with the shape of a definition that fits its schema; empty where a token can never
 * be lost, doubled or caught, whatever the variables say.
 */
export function validateDefinition(definition: FlowDefinition): readonly DefinitionProblem[] {
  const { nodes, flows } = definition
  return [
    ...duplicates([...nodes, ...flows].map(({ id }) => id)),
    ...events(definition),
    ...flows.flatMap((flow) => flowProblems(definition, flow)),
    ...nodes.flatMap((node) => outgoingProblems(node, outgoing(flows, node.id))),
    ...reachability(definition),
  ]
}

const problem = (issue: DefinitionIssue, at: string): DefinitionProblem => ({ code: `flow.${issue}`, at })

const outgoing = (flows: readonly SequenceFlow[], id: string) => flows.filter((flow) => flow.from === id)

function duplicates(ids: readonly string[]): DefinitionProblem[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [...new Set(twice)].map((id) => problem('duplicate-id', id))
}

function events({ id, nodes }: FlowDefinition): DefinitionProblem[] {
  const found: DefinitionProblem[] = []
  if (nodes.filter((node) => node.kind === 'startEvent').length !== 1)
    found.push(problem('start-event-count', id))
  if (!nodes.some((node) => node.kind === 'endEvent')) found.push(problem('no-end-event', id))
  return found
}

function flowProblems({ nodes }: FlowDefinition, { id, from, to, when }: SequenceFlow): DefinitionProblem[] {
  const source = nodes.find((node) => node.id === from)
  const target = nodes.find((node) => node.id === to)
  if (source === undefined || target === undefined) return [problem('flow-to-nowhere', id)]
  const found: DefinitionProblem[] = []
  if (target.kind === 'startEvent') found.push(problem('flow-into-start', id))
  const conditional = source.kind === 'exclusiveGateway' && source.default !== id
  if (conditional && when === undefined) found.push(problem('gateway-condition-missing', id))
  if (!conditional && when !== undefined) found.push(problem('condition-misplaced', id))
  return found
}

function outgoingProblems(node: FlowNode, flows: readonly SequenceFlow[]): DefinitionProblem[] {
  if (node.kind === 'exclusiveGateway') {
    return flows.some((flow) => flow.id === node.default) ? [] : [problem('gateway-default-missing', node.id)]
  }
  const wanted = node.kind === 'endEvent' ? 0 : 1
  return flows.length === wanted ? [] : [problem('outgoing-count', node.id)]
}

function reachability({ nodes, flows }: FlowDefinition): DefinitionProblem[] {
  const ids = (kind: FlowNode['kind']) => nodes.filter((node) => node.kind === kind).map(({ id }) => id)
  const backwards = flows.map(({ from, to }) => ({ from: to, to: from }))
  const fromStart = spread(ids('startEvent'), flows)
  const toEnd = spread(ids('endEvent'), backwards)
  const gateways = new Set(ids('exclusiveGateway'))
  const between = flows.filter(({ from, to }) => gateways.has(from) && gateways.has(to))
  return [
    ...nodes.filter(({ id }) => !fromStart.has(id)).map(({ id }) => problem('unreachable', id)),
    ...nodes.filter(({ id }) => !toEnd.has(id)).map(({ id }) => problem('no-way-to-end', id)),
    ...[...gateways].filter((id) => inRing(id, between)).map((id) => problem('gateway-ring', id)),
  ]
}

type Edge = { readonly from: string; readonly to: string }

/** `seeds` and everything that the edges lead to from them. */
function spread(seeds: readonly string[], edges: readonly Edge[]): ReadonlySet<string> {
  const reached = new Set(seeds)
  for (const id of reached) for (const edge of edges) if (edge.from === id) reached.add(edge.to)
  return reached
}

function inRing(id: string, edges: readonly Edge[]): boolean {
  return spread(
    edges.filter((edge) => edge.from === id).map(({ to }) => to),
    edges,
  ).has(id)
}
