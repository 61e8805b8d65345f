import type { BpmnElement, BpmnModdle } from 'bpmn-moddle'
import type { FlowBody, FlowDefinition, FlowNode, Layout, SequenceFlow } from '../definition.ts'
import { NAMESPACE } from './element.ts'
import { writeCondition } from './expressions.ts'
import { layoutOf } from './lay-out.ts'
import { writeNode } from './write-node.ts'

type Create = BpmnModdle['create']

/** Everything of one definition, main flow first. */
const bodiesOf = (definition: FlowDefinition): readonly FlowBody[] => [
  definition,
  ...(definition.called ?? []),
]

/** Id of the process that a flow becomes in a file. */
const processOf = (definition: FlowDefinition, { id, version }: FlowBody): string =>
  id === definition.id && version === definition.version ? id : `${id}_v${version}`

/** Writes a definition as BPMN 2.0 XML with its drawing: as it was laid out, or else as `layOut` does. */
export async function writeBpmn(definition: FlowDefinition): Promise<string> {
  const { BpmnModdle: Moddle } = await import('bpmn-moddle')
  const moddle = new Moddle()
  const create: Create = (type, attributes) => moddle.create(type, attributes)
  const bodies = bodiesOf(definition)
  const idOfCalled = (flow: string): string => {
    const found = bodies.find(({ id, version }) => `${id}@${version}` === flow)
    return found ? processOf(definition, found) : flow
  }
  const written = bodies.map((body) => ({
    body,
    ...writeProcess(create, definition, body, idOfCalled),
  }))
  const root = create('bpmn:Definitions', {
    id: 'definitions',
    targetNamespace: NAMESPACE,
    'xmlns:yc': NAMESPACE,
    rootElements: written.map(({ process }) => process),
    diagrams: written.map(({ body, process, parts }) =>
      writeDiagram(create, process, parts, layoutOf(definition, body)),
    ),
  })
  return (await moddle.toXML(root, { format: true })).xml
}

interface Written {
  readonly process: BpmnElement
  /** Elements of nodes and flows by id. */
  readonly parts: ReadonlyMap<string, BpmnElement>
}

function writeProcess(
  create: Create,
  definition: FlowDefinition,
  body: FlowBody,
  idOfCalled: (flow: string) => string,
): Written {
  const { id, version, nodes, flows } = body
  const parts = new Map(nodes.map((node) => [node.id, writeNode(create, node, idOfCalled)] as const))
  for (const flow of flows) parts.set(flow.id, writeFlow(create, flow, parts))
  const elementsOf = (inner: string | undefined): readonly BpmnElement[] => {
    const own = nodes.filter((node) => node.in === inner)
    const between = flows.filter(({ from }) => own.some((node) => node.id === from))
    return [...own, ...between].flatMap((one) => parts.get(one.id) ?? [])
  }
  for (const node of nodes) link(node, parts)
  for (const { id: inner, kind } of nodes)
    if (kind === 'subProcess') set(parts.get(inner), 'flowElements', elementsOf(inner))
  const name = body.id === definition.id ? definition.name : undefined
  const process = create('bpmn:Process', {
    id: processOf(definition, body),
    ...(name !== undefined && { name }),
    isExecutable: true,
    'yc:flow': `${id}@${version}`,
    flowElements: elementsOf(undefined),
  })
  return { process, parts }
}

const set = (element: BpmnElement | undefined, property: string, value: unknown): void => {
  if (element) Object.assign(element, { [property]: value })
}

/** Sets what of a node refers to others. */
function link(node: FlowNode, parts: ReadonlyMap<string, BpmnElement>): void {
  const element = parts.get(node.id)
  if (node.kind === 'boundaryEvent') set(element, 'attachedToRef', parts.get(node.on))
  if ('default' in node && node.default !== undefined) set(element, 'default', parts.get(node.default))
}

function writeFlow(
  create: Create,
  { id, from, to, name, when }: SequenceFlow,
  parts: ReadonlyMap<string, BpmnElement>,
): BpmnElement {
  return create('bpmn:SequenceFlow', {
    id,
    ...(name !== undefined && { name }),
    sourceRef: parts.get(from),
    targetRef: parts.get(to),
    ...(when && { conditionExpression: create('bpmn:FormalExpression', { body: writeCondition(when) }) }),
  })
}

function writeDiagram(
  create: Create,
  process: BpmnElement,
  parts: ReadonlyMap<string, BpmnElement>,
  { boxes, lines }: Layout,
): BpmnElement {
  const id = String(process.id)
  const planeElement = [...parts].flatMap(([key, bpmnElement]) => {
    const [box, line] = [boxes[key], lines[key]]
    if (box) {
      const expanded = bpmnElement.$type === 'bpmn:SubProcess' && { isExpanded: true }
      const bounds = create('dc:Bounds', { ...box })
      return [create('bpmndi:BPMNShape', { id: `${key}_shape`, bpmnElement, bounds, ...expanded })]
    }
    if (!line || line.length < 2) return []
    const waypoint = line.map((point) => create('dc:Point', { ...point }))
    return [create('bpmndi:BPMNEdge', { id: `${key}_edge`, bpmnElement, waypoint })]
  })
  const plane = create('bpmndi:BPMNPlane', { id: `${id}_plane`, bpmnElement: process, planeElement })
  return create('bpmndi:BPMNDiagram', { id: `${id}_diagram`, plane })
}
