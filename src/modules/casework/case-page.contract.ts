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
  SignalsReply,
} from '#kernel/contract'

const ofCase = { caseId: Id }

/** Ten-thousandths of the width or height of a page. */
const Share = Type.Integer({ minimum: 0, maximum: 10_000 })

/** Where a mark lies on its page; without width and height it is a point. */
const MarkPlace = {
  fileId: Id,
  page: Type.Integer({ minimum: 1, maximum: 10_000 }),
  x: Share,
  y: Share,
  width: Share,
  height: Share,
}

/** A mark on a page of a material, with what was noted there. */
export const PageMarkView = Fields({
  ...MarkPlace,
  id: Id,
  note: Type.String(),
  by: Type.String(),
  at: Instant,
  /** The caller made it and may take it away. */
  mine: Type.Boolean(),
})

/** A step that somebody did at a node of the flow. */
const PictureStep = Fields({
  at: Instant,
  /** Name of the member of staff; empty for the applicant and the platform. */
  by: Type.String(),
  /** Name of the one in whose position it was done; null where in the doer's own. */
  behalfOf: Nullable(Type.String()),
  byKind: OneOf('public', 'citizen', 'staff', 'system'),
  reason: Type.String(),
})

const Point = Fields({ x: Type.Number(), y: Type.Number() })

/** The flow of a case as a picture, with where it stands and who did what when. Lengths in pixels. */
export const FlowPictureView = Fields({
  width: Type.Number(),
  height: Type.Number(),
  nodes: Type.Array(
    Fields({
      id: Type.String(),
      kind: Type.String(),
      /** Key of the name in the messages, or the name itself; empty where it has none. */
      name: Type.String(),
      x: Type.Number(),
      y: Type.Number(),
      width: Type.Number(),
      height: Type.Number(),
      /** `undone`: it was done, and is to be done again. */
      state: OneOf('idle', 'done', 'open', 'undone'),
      /** Who has its open tasks. */
      holders: Type.Array(Type.String()),
      steps: Type.Array(PictureStep),
    }),
  ),
  lines: Type.Array(Fields({ id: Type.String(), points: Type.Array(Point) })),
})

/** What the page of a case needs besides the case itself, for a case of any kind. */
export const casePageContract = contract('casework', {
  hearWork: endpoint({
    method: 'GET',
    path: '/casework/live',
    permission: 'casework.live.hear',
    summary:
      '实时提醒（server-sent events）：正在查看的办件、本人待办、本人消息有变化，只有编号，内容另行读取',
    input: Fields({
      /** The case that the caller looks at. */
      caseId: Type.Optional(Id),
    }),
    output: SignalsReply,
    produces: 'signals',
  }),
  readCaseHead: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/head',
    permission: 'casework.case.read',
    summary: '办件的最新一步：第几步、何时、何人、何事，供页面察觉他人的办理',
    input: Fields(ofCase),
    output: Fields({ n: Type.Integer(), at: Instant, type: Type.String(), by: Type.String() }),
  }),
  listRelatedCases: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/related',
    permission: 'casework.case.read',
    summary: '同一申请人或者同一地址的其他办件（限本人可查看的），新的在前，至多五十件',
    input: Fields(ofCase),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          number: Type.String(),
          subject: Type.String(),
          status: Type.String(),
          unitName: Type.String(),
          openedAt: Instant,
          closedAt: Nullable(Instant),
          /** What the applicant is there; null where he is no party. */
          capacity: Nullable(OneOf('applicant', 'handler')),
          samePlace: Type.Boolean(),
        }),
      ),
    }),
  }),
  readFlowPicture: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/flow',
    permission: 'casework.case.read',
    summary: '办件的流程图：走到哪里，何人何时办了什么',
    input: Fields(ofCase),
    output: FlowPictureView,
  }),
  listPageMarks: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/marks',
    permission: 'casework.case.read',
    summary: '材料上的批注：页码、位置、文字、何人何时',
    input: Fields(ofCase),
    output: Fields({ mayMark: Type.Boolean(), rows: Type.Array(PageMarkView) }),
  }),
  addPageMark: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/marks',
    permission: 'casework.task.claim',
    summary: '在材料的一页上批注（框或点），留给后续办理人看，不向申请人公开',
    input: Fields({ ...ofCase, ...MarkPlace, note: Line(300) }),
    output: Fields({ markId: Id }),
  }),
  rewordPageMark: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/marks/:markId/reword',
    permission: 'casework.task.claim',
    summary: '修改本人批注的文字，位置不变；原来的文字留存，不再显示',
    input: Fields({ ...ofCase, markId: Id, note: Line(300) }),
    output: Fields({ markId: Id }),
  }),
  withdrawPageMark: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/marks/:markId/withdraw',
    permission: 'casework.task.claim',
    summary: '撤去本人的批注（留存，不再显示）',
    input: Fields({ ...ofCase, markId: Id }),
    output: Nothing,
  }),
})
