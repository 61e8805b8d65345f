import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Moment,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
} from '#kernel/contract'
import { archiveContract } from './archive.contract.ts'
import { casePageContract } from './case-page.contract.ts'
import { conflictContract } from './conflict.contract.ts'
import { explanationContract } from './explanation.contract.ts'
import { handOverContract } from './hand-over.contract.ts'
import { lateEntryContract } from './late-entry.contract.ts'
import { materialContract } from './material.contract.ts'
import { opinionContract } from './opinion.contract.ts'
import { talkContract } from './talk.contract.ts'
import { PastTaskRow, TaskRow } from './task.schemas.ts'
import { turnContract } from './turn.contract.ts'

export { WorkingFileView } from './opinion.contract.ts'

/** A running or ended legal period of a case, as shown. */
export const ClockView = Fields({
  name: Type.String(),
  kind: OneOf('legal', 'promise'),
  startOn: Day,
  dueOn: Day,
  provisional: Type.Boolean(),
  /** Working days left, negative when late; null when the clock has stopped. */
  left: Nullable(Type.Integer()),
  /** It stands still now. */
  paused: Type.Boolean(),
  /** Its last day ended while it ran. */
  passed: Type.Boolean(),
  pauses: Type.Array(
    Fields({
      /** Days; minutes of days where hours or half-days count. */
      from: Moment,
      until: Moment,
      ground: Type.String(),
      resumedOn: Nullable(Moment),
      /** The applicant was told in writing, and what the rule wants as evidence is there; otherwise the time counts. */
      credited: Type.Boolean(),
      /** What is missing for the time not to count: the written notice, the evidence. */
      lacks: Type.Array(OneOf('notice', 'evidence')),
    }),
  ),
  /** By how much it was extended in all, in the unit of its rule. */
  extended: Type.Integer(),
})

/** One case in a list. */
export const CaseRow = Fields({
  id: Id,
  number: Type.String(),
  kind: Type.String(),
  subject: Type.String(),
  status: Type.String(),
  channel: OneOf('web', 'window', 'import'),
  unitName: Type.String(),
  openedAt: Instant,
  closedAt: Nullable(Instant),
  dueOn: Nullable(Day),
})

/** How many tasks of a tray are somebody's own, free to take, near their date and late. */
const TaskCounts = {
  mine: Type.Integer(),
  open: Type.Integer(),
  near: Type.Integer(),
  late: Type.Integer(),
}

export const caseworkContract = contract('casework', {
  ...explanationContract.endpoints,
  ...casePageContract.endpoints,
  ...opinionContract.endpoints,
  ...turnContract.endpoints,
  ...materialContract.endpoints,
  ...handOverContract.endpoints,
  ...conflictContract.endpoints,
  ...talkContract.endpoints,
  ...lateEntryContract.endpoints,
  ...archiveContract.endpoints,
  listTasks: endpoint({
    method: 'GET',
    path: '/casework/tasks',
    permission: 'casework.task.read',
    summary: '待办列表：本人已领取的、可领取的',
    input: Fields({
      view: Type.Optional(OneOf('mine', 'open', 'all')),
      /** Past its date, or near it. */
      due: Type.Optional(OneOf('late', 'near')),
      node: Type.Optional(Type.String({ maxLength: 40 })),
      unitId: Type.Optional(Id),
      text: Type.Optional(Type.String({ maxLength: 60 })),
      /** What is due first (usual), or what came last. */
      order: Type.Optional(OneOf('due', 'newest')),
      ...PageQuery,
    }),
    output: PageOf(TaskRow),
  }),
  countTasks: endpoint({
    method: 'GET',
    path: '/casework/tasks/counts',
    permission: 'casework.task.read',
    summary: '待办数量：本人的、可领取的、将到期的、已超期的',
    input: Fields({}),
    output: Fields(TaskCounts),
  }),
  countDelegatedTasks: endpoint({
    method: 'GET',
    path: '/casework/tasks/delegated',
    permission: 'casework.task.delegated',
    summary: '我可代行的岗位和它们的待办数量',
    input: Fields({}),
    output: Type.Array(
      Fields({
        delegationId: Id,
        personName: Type.String(),
        unitName: Type.String(),
        title: Type.String(),
        toDay: Day,
        ...TaskCounts,
      }),
    ),
  }),
  listPastTasks: endpoint({
    method: 'GET',
    path: '/casework/tasks/past',
    permission: 'casework.case.read',
    summary: '时点待办：某一时点各单位待办箱里有什么，期限以当时所知为准',
    input: Fields({
      /** Now where left out. */
      at: Type.Optional(Instant),
      unitId: Type.Optional(Id),
      node: Type.Optional(Type.String({ maxLength: 40 })),
      ...PageQuery,
    }),
    output: PageOf(PastTaskRow),
  }),
  claimTask: endpoint({
    method: 'POST',
    path: '/casework/tasks/:taskId/claim',
    permission: 'casework.task.claim',
    summary: '领取待办',
    input: Fields({ taskId: Id }),
    output: Nothing,
  }),
  releaseTask: endpoint({
    method: 'POST',
    path: '/casework/tasks/:taskId/release',
    permission: 'casework.task.claim',
    summary: '退回待办池',
    input: Fields({ taskId: Id }),
    output: Nothing,
  }),
  listUnconfirmed: endpoint({
    method: 'GET',
    path: '/casework/unconfirmed',
    permission: 'casework.time.confirm',
    summary: '时间待核的收件：时钟有疑时收到、尚未有人确认收件时间',
    input: Fields({}),
    output: Fields({
      /** The clock is not believed now: nothing can be confirmed yet. */
      inDoubt: Type.Boolean(),
      rows: Type.Array(
        Fields({
          caseId: Id,
          number: Type.String(),
          subject: Type.String(),
          /** As the clock showed it. */
          recordedAt: Instant,
          /** By how much the clock was ahead as measured, negative where behind. */
          aheadSeconds: Type.Integer(),
        }),
      ),
    }),
  }),
  confirmTimes: endpoint({
    method: 'POST',
    path: '/casework/unconfirmed/confirm',
    permission: 'casework.time.confirm',
    summary: '确认收件时间：按时钟快慢更正，由确认人负责',
    input: Fields({
      caseIds: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }),
      aheadSeconds: Type.Integer({ minimum: -100_000_000, maximum: 100_000_000 }),
    }),
    output: Nothing,
  }),
  listCases: endpoint({
    method: 'GET',
    path: '/casework/cases',
    permission: 'casework.case.read',
    summary: '办件列表，按权限范围',
    input: Fields({
      status: Type.Optional(Type.String({ maxLength: 40 })),
      text: Type.Optional(Type.String({ maxLength: 60 })),
      unitId: Type.Optional(Id),
      open: Type.Optional(Type.Boolean()),
      ...PageQuery,
    }),
    output: PageOf(CaseRow),
  }),
})
