import type { FlowBody, FlowNode, SequenceFlow } from './definition.ts'
import { type DefinitionProblem, problem } from './problems.ts'

const ACTIVITIES: readonly FlowNode['kind'][] = ['userTask', 'serviceTask', 'subProcess', 'callActivity']

const outgoing = (flows: readonly SequenceFlow[], id: string) => flows.filter((flow) => flow.from === id)

export function duplicates(ids: readonly string[]): DefinitionProblem[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  return [...new Set(twice)].map((id) => problem('duplicate-id', id))
}

/** The flow itself and each of its sub-processes begins once and ends somewhere. */
export function eventProblems({ id, nodes }: FlowBody): DefinitionProblem[] {
  const inners = nodes.filter(({ kind }) => kind === 'subProcess').map((node) => node.id)
  return [undefined, ...inners].flatMap((inner) => {
    const own = nodes.filter((node) => node.in === inner)
    const count = (kind: FlowNode['kind']) => own.filter((node) => node.kind === kind).length
    return [
      ...(count('startEvent') === 1 ? [] : [problem('start-event-count', inner ?? id)]),
      ...(count('endEvent') > 0 ? [] : [problem('no-end-event', inner ?? id)]),
    ]
  })
}

const isConditional = (source: FlowNode, id: string, count: number): boolean =>
  (source.kind === 'exclusiveGateway' || source.kind === 'inclusiveGateway') &&
  source.default !== id &&
  (count > 1 || source.default !== undefined)

/** A flow leads from one node to another of the same sub-process, and is conditional where a gateway chooses. */
export function flowProblems({ nodes, flows }: FlowBody, { id, from, to, when }: SequenceFlow) {
  const source = nodes.find((node) => node.id === from)
  const target = nodes.find((node) => node.id === to)
  if (source === undefined || target === undefined) return [problem('flow-to-nowhere', id)]
  const found: DefinitionProblem[] = []
  if (target.kind === 'startEvent' || target.kind === 'boundaryEvent')
    found.push(problem('flow-into-start', id))
  if (source.in !== target.in) found.push(problem('flow-across-border', id))
  const conditional = isConditional(source, id, outgoing(flows, source.id).length)
  if (conditional && when === undefined) found.push(problem('gateway-condition-missing', id))
  if (!conditional && when !== undefined) found.push(problem('condition-misplaced', id))
  return found
}

function outgoingProblems(node: FlowNode, flows: readonly SequenceFlow[], oneToken: boolean) {
  if (node.kind === 'exclusiveGateway' || node.kind === 'inclusiveGateway') {
    const isNeeded = flows.length > 1 || oneToken || node.default !== undefined
    if (flows.length === 0) return [problem('outgoing-count', node.id)]
    return !isNeeded || flows.some((flow) => flow.id === node.default)
      ? []
      : [problem('gateway-default-missing', node.id)]
  }
  const fits = (count: number): boolean => {
    if (node.kind === 'endEvent') return count === 0
    return count === 1 || (count > 1 && !oneToken && node.kind !== 'startEvent')
  }
  return fits(flows.length) ? [] : [problem('outgoing-count', node.id)]
}

const OLD_KINDS: readonly FlowNode['kind'][] = ['startEvent', 'userTask', 'exclusiveGateway', 'endEvent']

/** Flows of one token have nodes of four kinds, and every end its outcome. */
function isOfOneToken(node: FlowNode): boolean {
  if (!OLD_KINDS.includes(node.kind) || node.in !== undefined) return false
  if (node.kind === 'endEvent') return node.outcome !== undefined && node.terminate === undefined
  return node.kind !== 'userTask' || node.joint === undefined
}

function placeProblems(node: FlowNode, nodes: readonly FlowNode[]): DefinitionProblem[] {
  const around = nodes.find(({ id }) => id === node.in)
  const found: DefinitionProblem[] = []
  if (node.in !== undefined && (around?.kind !== 'subProcess' || isWithin(node.in, node.id, nodes)))
    found.push(problem('not-in-sub-process', node.id))
  if (node.kind === 'boundaryEvent') {
    const host = nodes.find(({ id }) => id === node.on)
    if (!host || !ACTIVITIES.includes(host.kind) || host.in !== node.in)
      found.push(problem('not-on-activity', node.id))
  }
  return found
}

/** Whether a sub-process lies in a node, at any depth. */
function isWithin(inner: string, id: string, nodes: readonly FlowNode[]): boolean {
  const around = new Set([inner])
  for (const each of around) {
    const outer = nodes.find((node) => node.id === each)?.in
    if (outer !== undefined) around.add(outer)
  }
  return around.has(id)
}

function jointProblems(node: FlowNode): DefinitionProblem[] {
  if (node.kind !== 'userTask' || !node.joint) return []
  const { of, need = 1 } = node.joint
  const most = Array.isArray(of) ? of.length : of
  return typeof most === 'number' && need > most ? [problem('signers-too-few', node.id)] : []
}

/** What is wrong with a node by itself. @param oneToken the flow is of format 1 */
export function nodeProblems({ nodes, flows }: FlowBody, node: FlowNode, oneToken: boolean) {
  return [
    ...outgoingProblems(node, outgoing(flows, node.id), oneToken),
    ...(oneToken && !isOfOneToken(node) ? [problem('format-missing', node.id)] : []),
    ...(node.kind === 'endEvent' && node.outcome !== undefined && node.in !== undefined
      ? [problem('outcome-inside', node.id)]
      : []),
    ...placeProblems(node, nodes),
    ...jointProblems(node),
  ]
}
