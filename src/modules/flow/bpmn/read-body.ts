import type { BpmnElement } from 'bpmn-moddle'
import type { FlowBody, FlowNode, SequenceFlow } from '../definition.ts'
import { elementIn, elementsIn, expressionIn, idOf, kindOf, textIn } from './element.ts'
import { readCondition } from './expressions.ts'
import { leftOut, refused, type Unplaced } from './issues.ts'
import { type ReadOptions, readNode } from './read-node.ts'

const ID = /^[A-Za-z_][A-Za-z0-9_.-]*$/

interface Read {
  readonly body: FlowBody
  readonly issues: readonly Unplaced[]
}

/** Reads everything that lies in a process, its sub-processes included. */
export function readBody(
  process: BpmnElement,
  name: { readonly id: string; readonly version: number },
  options: ReadOptions,
  flowCalled: (id: string) => string | undefined,
): Read {
  const nodes: FlowNode[] = []
  const flows: SequenceFlow[] = []
  const issues: Unplaced[] = []
  const readIn = (container: BpmnElement, inner: string | undefined): void => {
    issues.push(...aroundNodes(container))
    for (const element of elementsIn(container, 'flowElements')) {
      if (!ID.test(idOf(element))) issues.push(refused('bad-id', element))
      if (kindOf(element) === 'sequenceFlow') {
        const read = readFlow(element)
        flows.push(read.flow)
        issues.push(...read.issues)
        continue
      }
      const read = readNode(element, inner, options, flowCalled)
      issues.push(...read.issues, ...foreignParts(element))
      if (read.node) nodes.push(read.node)
      if (read.node?.kind === 'subProcess') readIn(element, idOf(element))
    }
  }
  readIn(process, undefined)
  return { body: { ...name, nodes, flows }, issues }
}

function readFlow(element: BpmnElement): {
  readonly flow: SequenceFlow
  readonly issues: readonly Unplaced[]
} {
  const end = (property: string): string => {
    const node = elementIn(element, property)
    return node ? idOf(node) : ''
  }
  const source = elementIn(element, 'sourceRef')
  const isDefault = source !== undefined && elementIn(source, 'default') === element
  const text = isDefault ? undefined : expressionIn(element, 'conditionExpression')
  const when = text === undefined ? undefined : readCondition(text)
  const name = textIn(element, 'name')
  const flow = { id: idOf(element), from: end('sourceRef'), to: end('targetRef') }
  return {
    flow: { ...flow, ...(name !== undefined && { name }), ...(when && { when }) },
    issues: text !== undefined && !when ? [refused('condition-unreadable', element, text)] : [],
  }
}

/** Lanes and what is only drawn around the nodes of a process. */
const aroundNodes = (container: BpmnElement): readonly Unplaced[] => [
  ...elementsIn(container, 'laneSets').flatMap((set) =>
    elementsIn(set, 'lanes').map((lane) => leftOut('lane', lane)),
  ),
  ...elementsIn(container, 'artifacts').map((artifact) => leftOut('drawn-only', artifact)),
]

/** Attributes of other engines that are read. */
const KNOWN = /^(yc:|xmlns|(camunda|flowable|activiti|zeebe):(candidateGroups|topic)$)/

/** What other engines wrote on an element and ours does not know. */
function foreignParts(element: BpmnElement): readonly Unplaced[] {
  const attributes = Object.keys(element.$attrs).filter((name) => !KNOWN.test(name))
  const extension = elementIn(element, 'extensionElements')
  const values = extension ? elementsIn(extension, 'values').map(({ $type }) => $type) : []
  return [
    ...(attributes.length > 0 ? [leftOut('attributes', element, attributes.join(' '))] : []),
    ...(values.length > 0 ? [leftOut('extension', element, values.join(' '))] : []),
  ]
}
