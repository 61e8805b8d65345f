import { Type } from 'typebox'
import {
  contract,
  endpoint,
  Fields,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
  Prose,
  Slug,
} from '#kernel/contract'

const ofTask = { taskId: Id }
const ofCase = { caseId: Id }
const Node = Type.String({ minLength: 1, maxLength: 240 })

/** Something that can be done with a task now, by whoever asks. */
const TaskAbilities = Fields({
  /** Outcomes to choose from, where no act of the business does the task; else none. */
  outcomes: Type.Array(Type.String()),
  /** Nodes that it can be sent back to, the latest first. */
  back: Type.Array(Fields({ node: Type.String(), name: Type.String() })),
  handOn: Type.Boolean(),
  /** One more can sign beside the others. */
  beside: Type.Boolean(),
  urge: Type.Boolean(),
})

/** An open task of a case: whose it is, and how it came to him. */
export const FlowTaskView = Fields({
  id: Id,
  key: Type.String(),
  node: Type.String(),
  /** Key of the name in the messages, or the name itself. */
  name: Type.String(),
  unitName: Type.String(),
  role: Type.String(),
  /** To whom it was handed by name; null where anybody of the role may take it. */
  person: Nullable(Type.String()),
  /** 委托, 转办, 加签. */
  as: Nullable(OneOf('delegate', 'transfer', 'signer')),
  claimedBy: Nullable(Type.String()),
  mine: Type.Boolean(),
  /** Whose turn it is afterwards, in order, before the flow goes on: who was added, or whose it was. */
  next: Type.Array(
    Fields({
      /** Null where anybody of the role may take it. */
      person: Nullable(Type.String()),
      role: Type.String(),
      as: Nullable(OneOf('delegate', 'transfer', 'signer')),
    }),
  ),
  urged: Type.Integer(),
  /** 会签: how many sign, and how many have. */
  joint: Nullable(Fields({ of: Type.Integer(), heard: Type.Integer() })),
  can: TaskAbilities,
})

/** Where the flow of a case stands, and what the caller can do there. */
export const CaseFlowView = Fields({
  /** The flow that the case is pinned to, as `id@version`. */
  flow: Type.String(),
  flowName: Type.String(),
  tasks: Type.Array(FlowTaskView),
  /** Services and timers that are waited for. */
  waits: Type.Array(Fields({ node: Type.String(), name: Type.String(), what: OneOf('service', 'timer') })),
  /** Steps that the caller can take back. */
  taken: Type.Array(Fields({ task: Type.String(), node: Type.String(), name: Type.String() })),
  readings: Type.Array(Fields({ key: Type.String(), person: Type.String(), mine: Type.Boolean() })),
})

/** Turns of the flow, the same in every business. */
export const turnContract = contract('casework', {
  readCaseFlow: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/turns',
    permission: 'casework.case.read',
    summary: '办件流程现状：待办在谁手里，我能做哪些流转操作',
    input: Fields(ofCase),
    output: CaseFlowView,
  }),
  listTaskTakers: endpoint({
    method: 'GET',
    path: '/casework/tasks/:taskId/takers',
    permission: 'casework.task.claim',
    summary: '可以接手这项待办的人，和可以传阅的人',
    input: Fields({ ...ofTask, reading: Type.Optional(Type.Boolean()) }),
    output: Type.Array(
      Fields({ personId: Id, name: Type.String(), title: Type.String(), unitName: Type.String() }),
    ),
  }),
  completeTask: endpoint({
    method: 'POST',
    path: '/casework/tasks/:taskId/complete',
    permission: 'casework.task.claim',
    summary: '办理流程中的一项待办（会签、联审等），给出结论和意见',
    input: Fields({ ...ofTask, outcome: Slug, opinion: Prose(2000) }),
    output: Nothing,
  }),
  returnTask: endpoint({
    method: 'POST',
    path: '/casework/tasks/:taskId/return',
    permission: 'casework.task.claim',
    summary: '退回以前的任一环节，说明理由',
    input: Fields({ ...ofTask, to: Node, reason: Prose(1000) }),
    output: Nothing,
  }),
  withdrawStep: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/withdraw-step',
    permission: 'casework.task.claim',
    summary: '撤回本人刚办的一步，下一步还没有人开始',
    input: Fields({ ...ofCase, task: Type.String({ pattern: '^t[0-9]{1,9}$' }) }),
    output: Nothing,
  }),
  delegateTask: endpoint({
    method: 'POST',
    path: '/casework/tasks/:taskId/delegate',
    permission: 'casework.task.claim',
    summary: '委托他人办理一次，办完回到本人',
    input: Fields({ ...ofTask, personId: Id, reason: Type.Optional(Line(200)) }),
    output: Nothing,
  }),
  transferTask: endpoint({
    method: 'POST',
    path: '/casework/tasks/:taskId/transfer',
    permission: 'casework.task.claim',
    summary: '转办给他人',
    input: Fields({ ...ofTask, personId: Id, reason: Type.Optional(Line(200)) }),
    output: Nothing,
  }),
  addSigner: endpoint({
    method: 'POST',
    path: '/casework/tasks/:taskId/signers',
    permission: 'casework.task.claim',
    summary: '加签：在本人之前、之后，或会签时与他人并列',
    input: Fields({
      ...ofTask,
      personId: Id,
      place: OneOf('before', 'after', 'beside'),
      reason: Type.Optional(Line(200)),
    }),
    output: Nothing,
  }),
  circulateCase: endpoint({
    method: 'POST',
    path: '/casework/tasks/:taskId/circulate',
    permission: 'casework.task.claim',
    summary: '传阅给他人',
    input: Fields({ ...ofTask, people: Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true }) }),
    output: Nothing,
  }),
  confirmReading: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/readings/:reading',
    permission: 'casework.reading.own',
    summary: '阅知：传阅给本人的已经看过',
    input: Fields({ ...ofCase, reading: Type.String({ pattern: '^r[0-9]{1,9}$' }) }),
    output: Nothing,
  }),
  listReadings: endpoint({
    method: 'GET',
    path: '/casework/readings',
    permission: 'casework.reading.own',
    summary: '传阅给本人、还没有阅知的办件',
    input: Fields({}),
    output: Type.Array(
      Fields({
        ...ofCase,
        reading: Type.String(),
        number: Type.String(),
        subject: Type.String(),
        openedAt: Instant,
      }),
    ),
  }),
  urgeTask: endpoint({
    method: 'POST',
    path: '/casework/tasks/:taskId/urge',
    permission: 'casework.task.urge',
    summary: '催办',
    input: Fields(ofTask),
    output: Nothing,
  }),
})
