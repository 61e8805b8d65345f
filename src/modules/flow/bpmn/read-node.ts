import type { BpmnElement } from 'bpmn-moddle'
import type { FlowNode, Period } from '../definition.ts'
import { readUnit } from './candidates.ts'
import { elementIn, elementsIn, expressionIn, idOf, kindOf, textIn } from './element.ts'
import { leftOut, type RefusedBecause, refused, type Unplaced } from './issues.ts'
import { readJoint } from './read-joint.ts'

/** What came of one element: a node, or nothing; and what there is to say of it. */
export interface ReadNode {
  readonly node?: FlowNode
  readonly issues: readonly Unplaced[]
}

/** What an import is told besides the file. */
export interface ReadOptions {
  /** Role for tasks that name none. */
  readonly role?: string | undefined
}

const SLUG = /^[a-z][a-z0-9-]*$/
const FOREIGN = ['camunda', 'flowable', 'activiti', 'zeebe'] as const

/** A slug among attributes, ours before those of other engines. */
function slugIn({ $attrs }: BpmnElement, ours: string, foreign: string): string | undefined {
  const found = [$attrs[`yc:${ours}`], ...FOREIGN.map((prefix) => $attrs[`${prefix}:${foreign}`])]
  return found.find((value) => value !== undefined && SLUG.test(value))
}

function ownerOf(element: BpmnElement): string | undefined {
  const [expression] = elementsIn(element, 'resources').map((owner) => {
    const assignment = elementIn(owner, 'resourceAssignmentExpression')
    return assignment && expressionIn(assignment, 'expression')
  })
  return expression && SLUG.test(expression) ? expression : undefined
}

function readTask(element: BpmnElement, place: Place, { role: given }: ReadOptions): ReadNode {
  const role = slugIn(element, 'role', 'candidateGroups') ?? ownerOf(element) ?? given
  const joint = readJoint(element)
  const kind = kindOf(element)
  const told = kind === 'serviceTask' ? 'service-as-user-task' : 'task-as-user-task'
  const asUserTask = kind === 'userTask' ? [] : [leftOut(told, element)]
  if ('issue' in joint) return { issues: [joint.issue] }
  if (role === undefined) return { issues: [...asUserTask, refused('role-missing', element)] }
  const candidate = { role, unit: readUnit(element.$attrs['yc:unit']) }
  const name = textIn(element, 'name') ?? idOf(element)
  const period = readPeriod(element)
  if (period === null) return { issues: [...asUserTask, refused('period-unreadable', element)] }
  return {
    node: {
      ...{ kind: 'userTask', ...place, name, candidate },
      ...(joint.joint && { joint: joint.joint }),
      ...(period && { period }),
    },
    issues: asUserTask,
  }
}

/** How long a step may take: clock and rule, and perhaps a length. @returns null where one of them is missing or no such */
function readPeriod({ $attrs }: BpmnElement): Period | null | undefined {
  const { 'yc:clock': clock, 'yc:rule': rule, 'yc:length': length } = $attrs
  if (clock === undefined && rule === undefined && length === undefined) return undefined
  if (clock === undefined || rule === undefined || !SLUG.test(clock)) return null
  if (length === undefined) return { clock, rule }
  return /^[1-9]\d{0,2}$/.test(length) ? { clock, rule, length: Number(length) } : null
}

interface Place {
  readonly id: string
  readonly in?: string
}

/** The clock of a timer, written `clock:<name>` in its duration. */
function clockOf(event: BpmnElement): string | undefined {
  const [timer] = elementsIn(event, 'eventDefinitions')
  const text = timer && (expressionIn(timer, 'timeDuration') ?? expressionIn(timer, 'timeDate'))
  const named = /^clock:(.*)$/.exec(text ?? '')?.[1] ?? event.$attrs['yc:clock']
  return named !== undefined && SLUG.test(named) ? named : undefined
}

const triggersOf = (event: BpmnElement): readonly string[] =>
  elementsIn(event, 'eventDefinitions').map(kindOf)

function readTimer(element: BpmnElement, make: (clock: string) => FlowNode): ReadNode {
  const triggers = triggersOf(element)
  if (triggers.join() !== 'timerEventDefinition')
    return { issues: [refused('trigger-unknown', element, triggers.join(' '))] }
  const clock = clockOf(element)
  return clock === undefined
    ? { issues: [refused('clock-missing', element)] }
    : { node: make(clock), issues: [] }
}

function readEnd(element: BpmnElement, named: Named): ReadNode {
  const triggers = triggersOf(element)
  const outcome = element.$attrs['yc:outcome']
  const terminate = triggers.join() === 'terminateEventDefinition'
  if (triggers.length > 0 && !terminate)
    return { issues: [refused('trigger-unknown', element, triggers.join(' '))] }
  const says = { ...(outcome !== undefined && { outcome }), ...(terminate && { terminate }) }
  return { node: { kind: 'endEvent', ...named, ...says }, issues: [] }
}

type Named = Place & { readonly name?: string }

function readSubProcess(element: BpmnElement, named: Named): ReadNode {
  if (element.triggeredByEvent === true) return { issues: [refused('event-sub-process', element)] }
  return withoutLoop(element, { kind: 'subProcess', ...named })
}

/** A task of a service; where none is named, a person with the role does it, which is told. */
function readService(element: BpmnElement, named: Named, options: ReadOptions): ReadNode {
  const service = slugIn(element, 'service', 'topic')
  if (service !== undefined) return withoutLoop(element, { kind: 'serviceTask', ...named, service })
  const byHand = readTask(element, named, options)
  return byHand.node ? byHand : { issues: [refused('service-missing', element)] }
}

function readCall(
  element: BpmnElement,
  named: Named,
  flowCalled: (id: string) => string | undefined,
): ReadNode {
  const called = textIn(element, 'calledElement') ?? ''
  const flow = flowCalled(called)
  if (flow === undefined) return { issues: [refused('called-missing', element, called)] }
  return withoutLoop(element, { kind: 'callActivity', ...named, flow })
}

function withoutLoop(element: BpmnElement, node: FlowNode): ReadNode {
  const loop = elementIn(element, 'loopCharacteristics')
  return loop ? { issues: [refused('loop-unknown', element, kindOf(loop))] } : { node, issues: [] }
}

function readGateway(
  element: BpmnElement,
  kind: 'exclusiveGateway' | 'inclusiveGateway',
  named: Named,
): ReadNode {
  const otherwise = elementIn(element, 'default')
  return { node: { kind, ...named, ...(otherwise && { default: idOf(otherwise) }) }, issues: [] }
}

/** Kinds of BPMN that are read past: they do nothing. */
const DATA = new Set(['dataObject', 'dataObjectReference', 'dataStoreReference'])

/** Kinds of BPMN that the subset has not, by what is wrong with them. */
const unknown = (element: BpmnElement): RefusedBecause =>
  kindOf(element).endsWith('Event') ? 'event-unknown' : 'element-unknown'

/**
 * Reads one flow node.
 * @param inner sub-process that it lies in
 * @param flowCalled the flow, as `id@version`, of a process of the file
 */
export function readNode(
  element: BpmnElement,
  inner: string | undefined,
  options: ReadOptions,
  flowCalled: (id: string) => string | undefined,
): ReadNode {
  const name = textIn(element, 'name')?.replace(/\s+/g, ' ')
  const place: Place = { id: idOf(element), ...(inner !== undefined && { in: inner }) }
  const named: Named = { ...place, ...(name !== undefined && { name }) }
  if (element.isForCompensation === true) return { issues: [refused('compensation', element)] }
  const kind = kindOf(element)
  switch (kind) {
    case 'startEvent':
      return triggersOf(element).length > 0
        ? { issues: [refused('trigger-unknown', element, triggersOf(element).join(' '))] }
        : { node: { kind, ...named }, issues: [] }
    case 'endEvent':
      return readEnd(element, named)
    case 'userTask':
    case 'manualTask':
    case 'task':
      return readTask(element, place, options)
    case 'serviceTask':
      return readService(element, named, options)
    case 'exclusiveGateway':
    case 'inclusiveGateway':
      return readGateway(element, kind, named)
    case 'parallelGateway':
      return { node: { kind, ...named }, issues: [] }
    case 'intermediateCatchEvent':
      return readTimer(element, (clock) => ({ kind: 'timerEvent', ...named, clock }))
    case 'boundaryEvent': {
      const host = elementIn(element, 'attachedToRef')
      const on = host ? idOf(host) : ''
      const interrupting = element.cancelActivity !== false
      return readTimer(element, (clock) => ({ kind, ...named, on, clock, interrupting }))
    }
    case 'subProcess':
      return readSubProcess(element, named)
    case 'callActivity':
      return readCall(element, named, flowCalled)
    default:
      return { issues: [DATA.has(kind) ? leftOut('data', element) : refused(unknown(element), element)] }
  }
}
