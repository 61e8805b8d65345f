import { flowbookContract } from '#contracts/flowbook'
import type { FlowDefinition, FlowNode, SequenceFlow } from '#modules/flow'
import { writeBpmn } from '#modules/flow'
import { type Hall, ITEM } from './approval.fixtures.ts'

const flows = flowbookContract.endpoints

/** A user task of one role in the unit of the case. */
export const taskOf = (id: string, role: string, more: object = {}): FlowNode =>
  ({ kind: 'userTask', id, name: id, candidate: { role, unit: 'case' }, ...more }) as FlowNode

const line = (text: string): SequenceFlow => {
  const [from = '', to = '', when] = text.split(' ')
  const [name = '', equals = ''] = when?.split('=') ?? []
  return { id: `${from}-${to}`, from, to, ...(when !== undefined && { when: { var: name, equals } }) }
}

/**
 * A flow for permits: received as the law says, then whatever is given, from `begin` on, up to the decision.
 * @param lines `from to`, or `from to variable=value`
 */
export const permitFlowWith = (
  begin: string,
  nodes: readonly FlowNode[],
  ...lines: readonly string[]
): FlowDefinition => ({
  ...{ id: 'trial', version: 1, format: 2 },
  nodes: [
    { kind: 'startEvent', id: 'start' },
    taskOf('receive', 'window-clerk'),
    { kind: 'exclusiveGateway', id: 'received', default: 'received-receive' },
    {
      ...{ kind: 'userTask', id: 'correct', name: 'correct' },
      candidate: { role: 'applicant', unit: 'starter' },
    },
    { kind: 'endEvent', id: 'not-accepted', outcome: 'not-accepted' },
    ...nodes,
    taskOf('decide', 'leader'),
    { kind: 'exclusiveGateway', id: 'decided', default: 'decided-refused' },
    { kind: 'endEvent', id: 'granted', outcome: 'granted' },
    { kind: 'endEvent', id: 'refused', outcome: 'refused' },
  ],
  flows: [
    ...['start receive', 'receive received', 'received receive', 'correct receive'],
    ...['received correct receive=correct', 'received not-accepted receive=refuse'],
    `received ${begin} receive=accept`,
    ...lines,
    ...['decide decided', 'decided granted decide=grant', 'decided refused'],
  ].map(line),
})

/** Uploads and checks a flow for the item of these tests. @returns its id and what is wrong with it */
export async function drawFlowFor(
  hall: Hall,
  definition: FlowDefinition,
): Promise<{ definitionId: string; problems: readonly { code: string; at: string; path: string }[] }> {
  const manager = hall.world.as(await hall.county.staff('1007'))
  const { definitionId } = await manager.call(flows.uploadFlow, {
    ...{ flow: 'trial', name: '试验流程', purpose: 'permit', itemCode: ITEM },
    xml: await writeBpmn(definition),
  })
  if (definitionId === null) throw new Error('refused')
  return { definitionId, ...(await manager.call(flows.checkFlow, { definitionId })) }
}

/** Publishes a sound flow: applications of these tests follow it from now on. @throws Error where it is not sound */
export async function publishFlowFor(hall: Hall, definition: FlowDefinition): Promise<void> {
  const { definitionId, problems } = await drawFlowFor(hall, definition)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const manager = hall.world.as(await hall.county.staff('1007'))
  await manager.call(flows.publishFlow, { definitionId })
}
