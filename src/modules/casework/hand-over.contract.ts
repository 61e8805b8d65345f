import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Nothing, OneOf } from '#kernel/contract'

/** Why somebody's tasks go to others. */
const HAND_OVER_REASONS = ['left', 'moved', 'leave', 'load'] as const

const UrgeRule = Fields({
  /** Working days before the last day; 0 is that day. */
  before: Type.Integer({ minimum: 0, maximum: 30 }),
  tell: OneOf('holder', 'head'),
})

export const handOverContract = contract('casework', {
  previewHandOver: endpoint({
    method: 'GET',
    path: '/casework/hand-overs/:personId',
    permission: 'casework.task.reassign',
    summary: '移交待办前的清点：某人名下各环节的待办数，和可以接手的人',
    input: Fields({ personId: Id }),
    output: Fields({
      personName: Type.String(),
      total: Type.Integer(),
      nodes: Type.Array(Fields({ kind: Type.String(), node: Type.String(), tasks: Type.Integer() })),
      /** `tasks` is how many of them somebody could take. */
      takers: Type.Array(Fields({ personId: Id, name: Type.String(), tasks: Type.Integer() })),
    }),
  }),
  handOverTasks: endpoint({
    method: 'POST',
    path: '/casework/hand-overs/:personId',
    permission: 'casework.task.reassign',
    summary: '移交某人名下的待办给一人或平均分给几人；每件各留一条行为，一次至多一百件',
    input: Fields({
      personId: Id,
      to: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
      reason: OneOf(...HAND_OVER_REASONS),
    }),
    output: Fields({
      moved: Type.Integer(),
      /** Numbers of the cases that none of them may take. */
      refused: Type.Array(Type.String()),
      /** Tasks that are still his: call again. */
      left: Type.Integer(),
    }),
  }),
  readUrging: endpoint({
    method: 'GET',
    path: '/casework/urging',
    permission: 'casework.urging.manage',
    summary: '催办规则：到期前几个工作日提醒谁',
    input: Fields({}),
    output: Fields({ rules: Type.Array(UrgeRule) }),
  }),
  saveUrging: endpoint({
    method: 'POST',
    path: '/casework/urging',
    permission: 'casework.urging.manage',
    summary: '保存催办规则',
    input: Fields({ rules: Type.Array(UrgeRule, { maxItems: 20 }) }),
    output: Nothing,
  }),
})
