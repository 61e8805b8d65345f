import type { BpmnElement } from 'bpmn-moddle'
import type { Joint } from '../definition.ts'
import { readSigners } from './candidates.ts'
import { elementIn, expressionIn, kindOf } from './element.ts'
import { readCondition, readCount, readNeed } from './expressions.ts'
import { refused, type Unplaced } from './issues.ts'

/** Reads the multi-instance marker of a task as a joint signing. */
export function readJoint(task: BpmnElement): { readonly joint?: Joint } | { readonly issue: Unplaced } {
  const loop = elementIn(task, 'loopCharacteristics')
  if (!loop) return {}
  if (kindOf(loop) !== 'multiInstanceLoopCharacteristics')
    return { issue: refused('loop-unknown', task, kindOf(loop)) }
  const [cardinality, enough] = [
    expressionIn(loop, 'loopCardinality'),
    expressionIn(loop, 'completionCondition'),
  ]
  const signers = loop.$attrs['yc:signers']
  const of = signers === undefined ? readCount(cardinality ?? '') : readSigners(signers)
  const need = enough === undefined ? undefined : readNeed(enough)
  const says = loop.$attrs['yc:counts']
  const counts = says === undefined ? undefined : readCondition(says)
  if (of === undefined) return { issue: refused('joint-unreadable', task, cardinality ?? '') }
  if (enough !== undefined && need === undefined) return { issue: refused('joint-unreadable', task, enough) }
  const order = loop.isSequential === true ? 'sequential' : 'parallel'
  return { joint: { order, of, ...(need !== undefined && { need }), ...(counts && { counts }) } }
}
