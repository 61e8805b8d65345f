import type { Actor, Ctx } from '#kernel/context'
import {
  type CaseKind,
  caseKind,
  openCase,
  perform,
  saveCase,
  sealParties,
  storeParties,
} from '#modules/casework'
import type { FlowDefinition } from '#modules/flow'
import type { Town } from '#test/towns'

const flow: FlowDefinition = {
  id: 'plain',
  version: 1,
  nodes: [
    { kind: 'startEvent', id: 'begun' },
    { kind: 'userTask', id: 'look', name: 'task.look', candidate: { role: 'clerk', unit: 'case' } },
    { kind: 'endEvent', id: 'done', outcome: 'done' },
  ],
  flows: [
    { id: 'begin', from: 'begun', to: 'look' },
    { id: 'finish', from: 'look', to: 'done' },
  ],
}

const kind: CaseKind<null> = caseKind({
  name: 'plain',
  initial: null,
  steps: { 'plain.begun@1': (state) => state, 'plain.looked-at@1': (state) => state },
  flow: () => flow,
  statusOf: () => 'open',
})

/** Phone of the applicant in the cases of these tests. */
export const PHONE = '13800000001'

const applicant = {
  capacity: 'applicant',
  kind: 'person',
  name: '王示例',
  idType: 'resident-id',
  idNumber: '43100319920229001X',
} as const

/** A plain case with an applicant, looked at by a member of staff. */
export async function plainCase(
  ctx: Ctx,
  town: Town,
  by: Actor,
  phone = PHONE,
): Promise<{ id: string; number: string }> {
  const { id, path } = town.department
  const unit = { id, path, divisionCode: '431003' }
  const opening = {
    subject: '卫生许可',
    channel: 'web',
    unit,
    owner: null,
    flow: 'plain@1',
    pinned: {},
  } as const
  const opened = await openCase(ctx, kind, opening)
  const begun = perform(ctx, kind, opened, 'plain.begun@1', {
    facts: {},
    flow: { type: 'start', variables: {} },
  })
  const seen = perform({ ...ctx, actor: by }, kind, begun, 'plain.looked-at@1', { facts: {} })
  await saveCase(ctx, kind, seen)
  await storeParties(ctx, seen.id, sealParties(ctx, town.id, [{ ...applicant, phone }]))
  return { id: seen.id, number: seen.number }
}
