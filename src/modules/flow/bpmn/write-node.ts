import type { BpmnElement, BpmnModdle } from 'bpmn-moddle'
import type { FlowNode, Joint, Period } from '../definition.ts'
import { writeSigners, writeUnit } from './candidates.ts'
import { writeCondition, writeNeed } from './expressions.ts'

type Create = BpmnModdle['create']

/** One node as an element; what it refers to is set when all are there. */
export function writeNode(create: Create, node: FlowNode, idOfCalled: (flow: string) => string): BpmnElement {
  const named = { id: node.id, ...(node.name !== undefined && { name: node.name }) }
  switch (node.kind) {
    case 'userTask':
      return create('bpmn:UserTask', {
        ...named,
        'yc:role': node.candidate.role,
        'yc:unit': writeUnit(node.candidate.unit),
        ...(node.period && writePeriod(node.period)),
        ...(node.joint && { loopCharacteristics: writeJoint(create, node.joint) }),
      })
    case 'serviceTask':
      return create('bpmn:ServiceTask', { ...named, 'yc:service': node.service })
    case 'timerEvent':
      return create('bpmn:IntermediateCatchEvent', { ...named, ...timer(create, node.clock) })
    case 'boundaryEvent':
      return create('bpmn:BoundaryEvent', {
        ...named,
        cancelActivity: node.interrupting,
        ...timer(create, node.clock),
      })
    case 'callActivity':
      return create('bpmn:CallActivity', { ...named, calledElement: idOfCalled(node.flow) })
    case 'endEvent':
      return create('bpmn:EndEvent', {
        ...named,
        ...(node.outcome !== undefined && { 'yc:outcome': node.outcome }),
        ...(node.terminate && { eventDefinitions: [create('bpmn:TerminateEventDefinition')] }),
      })
    default:
      return create(`bpmn:${node.kind.charAt(0).toUpperCase()}${node.kind.slice(1)}`, named)
  }
}

const writePeriod = ({ clock, rule, length }: Period) => ({
  ...{ 'yc:clock': clock, 'yc:rule': rule },
  ...(length !== undefined && { 'yc:length': String(length) }),
})

const expression = (create: Create, body: string): BpmnElement => create('bpmn:FormalExpression', { body })

const timer = (create: Create, clock: string) => ({
  eventDefinitions: [
    create('bpmn:TimerEventDefinition', { timeDuration: expression(create, `clock:${clock}`) }),
  ],
})

function writeJoint(create: Create, { order, of, need, counts }: Joint): BpmnElement {
  const count = typeof of === 'number' ? String(of) : Array.isArray(of) ? String(of.length) : `\${${of.var}}`
  return create('bpmn:MultiInstanceLoopCharacteristics', {
    isSequential: order === 'sequential',
    loopCardinality: expression(create, count),
    ...(need !== undefined && { completionCondition: expression(create, writeNeed(need)) }),
    ...(Array.isArray(of) && { 'yc:signers': writeSigners(of) }),
    ...(counts && { 'yc:counts': writeCondition(counts) }),
  })
}
