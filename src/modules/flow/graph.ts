import type { FlowBody, FlowDefinition, FlowNode } from './definition.ts'
import { BrokenFlowError } from './flow.errors.ts'
import type { GraphFlow, GraphNode } from './graph-node.ts'
import { nodesBefore } from './reach.ts'

export type { GraphFlow, GraphNode }

/** A definition made ready to run: called flows stand in the place of their calls. */
export interface Graph {
  readonly definition: { readonly id: string; readonly version: number }
  /** Whether passed steps are recorded, as in format 2. */
  readonly records: boolean
  readonly nodes: ReadonlyMap<string, GraphNode>
  readonly flows: ReadonlyMap<string, GraphFlow>
  readonly start: GraphNode
  /** Of each incoming flow of an inclusive gateway, the nodes a token can come from without passing the gateway. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>
}

const graphs = new WeakMap<FlowDefinition, Graph>()

/** The graph of a definition, made once for each. @throws BrokenFlowError where the definition is not sound */
export function graphOf(definition: FlowDefinition): Graph {
  const known = graphs.get(definition)
  if (known) return known
  const made = makeGraph(definition)
  graphs.set(definition, made)
  return made
}

/** The node of this key. @throws BrokenFlowError where there is none */
export function nodeAt({ nodes }: Graph, key: string): GraphNode {
  const found = nodes.get(key)
  if (found === undefined) throw new BrokenFlowError(`no node ${key}`)
  return found
}

/** Makes the graph of a definition anew. */
export function makeGraph(definition: FlowDefinition): Graph {
  const nodes = new Map<string, GraphNode>()
  addBody(nodes, definition, definition, null)
  const start = [...nodes.values()].find(({ node, parent }) => node.kind === 'startEvent' && parent === null)
  if (!start) throw new BrokenFlowError('no start')
  return {
    definition: { id: definition.id, version: definition.version },
    records: definition.format === 2,
    nodes,
    flows: new Map([...nodes.values()].flatMap(({ out }) => out.map((flow) => [flow.key, flow] as const))),
    start,
    before: new Map(
      [...nodes.values()].flatMap((gateway) =>
        gateway.node.kind === 'inclusiveGateway' && gateway.into.length > 1
          ? gateway.into.map((flow) => [flow.key, nodesBefore(flow, gateway)] as const)
          : [],
      ),
    ),
  }
}

const keyIn = (caller: GraphNode | null, id: string): string => (caller ? `${caller.key}/${id}` : id)

/** Puts the nodes of a flow into the graph, and behind each call those of the flow that it calls. */
function addBody(
  nodes: Map<string, GraphNode>,
  definition: FlowDefinition,
  body: FlowBody,
  caller: GraphNode | null,
): void {
  const own = (id: string): GraphNode => {
    const found = nodes.get(keyIn(caller, id))
    if (!found) throw new BrokenFlowError(`no node ${keyIn(caller, id)}`)
    return found
  }
  for (const node of inOrderOfPlace(body.nodes)) {
    const parent = node.in === undefined ? caller : own(node.in)
    const key = keyIn(caller, node.id)
    const otherwise = 'default' in node && node.default !== undefined ? keyIn(caller, node.default) : null
    const host = node.kind === 'boundaryEvent' ? own(node.on) : null
    const made = { key, node, parent, host, otherwise, out: [], into: [], boundaries: [], starts: [] }
    nodes.set(key, made)
    host?.boundaries.push(made)
    if (node.kind === 'startEvent') parent?.starts.push(made)
  }
  for (const { id, from, to, when } of body.flows) {
    const [source, target] = [own(from), own(to)]
    const flow = { key: keyIn(caller, id), source, target, ...(when && { when }) }
    source.out.push(flow)
    target.into.push(flow)
  }
  for (const node of body.nodes) {
    if (node.kind === 'callActivity')
      addBody(nodes, definition, calledBy(definition, node.flow), own(node.id))
  }
}

function calledBy({ called = [] }: FlowDefinition, flow: string): FlowBody {
  const found = called.find(({ id, version }) => `${id}@${version}` === flow)
  if (!found) throw new BrokenFlowError(`no flow ${flow}`)
  return found
}

/** Every node behind the sub-process that it lies in, boundary events behind everything that they may stand on. */
function inOrderOfPlace(nodes: readonly FlowNode[]): readonly FlowNode[] {
  const ordered: FlowNode[] = []
  let waiting = nodes.filter(({ kind }) => kind !== 'boundaryEvent')
  while (waiting.length > 0) {
    const placed = new Set(ordered.map(({ id }) => id))
    const ready = waiting.filter((node) => node.in === undefined || placed.has(node.in))
    if (ready.length === 0) throw new BrokenFlowError('sub-processes in a ring')
    ordered.push(...ready)
    waiting = waiting.filter((node) => !ready.includes(node))
  }
  return [...ordered, ...nodes.filter(({ kind }) => kind === 'boundaryEvent')]
}
