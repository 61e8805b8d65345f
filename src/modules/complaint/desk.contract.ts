import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Prose,
} from '#kernel/contract'
import { COMPLAINT_STATES, FINDINGS, ORIGINS, REVIEW_OUTCOMES } from './complaint.words.ts'
import { complaintRow, DutyView, ReviewView, StepKind } from './hall.contract.ts'

/** A complaint in the list of the office. */
const DeskRow = Fields({
  ...complaintRow,
  unitName: Nullable(Type.String()),
  overdue: Type.Boolean(),
})

const ofComplaint = { complaintId: Id }

/** One unit in the table of 差评 and 投诉 of a period. */
const TallyRow = Fields({
  unitId: Nullable(Id),
  unitName: Nullable(Type.String()),
  received: Type.Integer(),
  /** Those that came of ratings. */
  ratings: Type.Integer(),
  answered: Type.Integer(),
  /** Answered within their period. */
  inTime: Type.Integer(),
  /** Open after their day. */
  overdue: Type.Integer(),
  /** Found true or partly true. */
  founded: Type.Integer(),
  /** Of those, mended. */
  mended: Type.Integer(),
  called: Type.Integer(),
  reviews: Type.Integer(),
  /** Answers that the review changed. */
  changed: Type.Integer(),
  /** Taken back by who complained, before the answer. */
  withdrawn: Type.Integer(),
})

/** What staff do with complaints. */
export const deskContract = contract('complaint', {
  listComplaints: endpoint({
    method: 'GET',
    path: '/complaint/complaints',
    permission: 'complaint.complaint.read',
    summary: '投诉和差评，最新的在前',
    input: Fields({
      state: Type.Optional(OneOf(...COMPLAINT_STATES)),
      origin: Type.Optional(OneOf(...ORIGINS)),
      overdue: Type.Optional(Type.Boolean()),
      ...PageQuery,
    }),
    output: PageOf(DeskRow),
  }),
  readComplaint: endpoint({
    method: 'GET',
    path: '/complaint/complaints/:complaintId',
    permission: 'complaint.complaint.read',
    summary: '一件投诉或者差评（提出人遮盖显示）',
    input: Fields(ofComplaint),
    output: Fields({
      ...DeskRow.properties,
      caseId: Nullable(Id),
      /** Masked; null where nobody is known, or the account was closed. */
      name: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      what: Nullable(Type.String()),
      who: Nullable(Type.String()),
      finding: Nullable(OneOf(...FINDINGS)),
      aboutPerson: Nullable(Type.String()),
      steps: Type.Array(
        Fields({
          kind: StepKind,
          result: Nullable(Type.String()),
          text: Type.String(),
          by: Type.String(),
          at: Instant,
        }),
      ),
      duties: Type.Array(DutyView),
      answer: Nullable(Type.String()),
      answeredBy: Nullable(Type.String()),
      answeredAt: Nullable(Instant),
      review: Nullable(ReviewView),
      withdrawnAt: Nullable(Instant),
      /** What has to be done before the answer. */
      missing: Type.Array(OneOf('verify', 'call', 'mend')),
      /** Whether the reader keeps away: he handled the matter, or is complained about. */
      concernsYou: Type.Boolean(),
      can: Fields({ assign: Type.Boolean(), handle: Type.Boolean(), review: Type.Boolean() }),
    }),
  }),
  assignComplaint: endpoint({
    method: 'POST',
    path: '/complaint/complaints/:complaintId/assign',
    permission: 'complaint.desk.run',
    summary: '分办给一个单位，认定被投诉的工作人员',
    input: Fields({
      ...ofComplaint,
      unitId: Id,
      /** The member of staff complained about, who may not handle it. */
      aboutPersonId: Type.Optional(Id),
      note: Prose(500),
    }),
    output: Nothing,
  }),
  verifyComplaint: endpoint({
    method: 'POST',
    path: '/complaint/complaints/:complaintId/verify',
    permission: 'complaint.complaint.handle',
    summary: '核实',
    input: Fields({ ...ofComplaint, finding: OneOf(...FINDINGS), text: Prose(1000) }),
    output: Nothing,
  }),
  callBack: endpoint({
    method: 'POST',
    path: '/complaint/complaints/:complaintId/call',
    permission: 'complaint.complaint.handle',
    summary: '回访',
    input: Fields({ ...ofComplaint, reached: Type.Boolean(), text: Prose(1000) }),
    output: Nothing,
  }),
  mendComplaint: endpoint({
    method: 'POST',
    path: '/complaint/complaints/:complaintId/mend',
    permission: 'complaint.complaint.handle',
    summary: '整改',
    input: Fields({ ...ofComplaint, text: Prose(1000) }),
    output: Nothing,
  }),
  answerComplaint: endpoint({
    method: 'POST',
    path: '/complaint/complaints/:complaintId/answer',
    permission: 'complaint.complaint.handle',
    summary: '答复提出人',
    input: Fields({ ...ofComplaint, answer: Prose(2000) }),
    output: Nothing,
  }),
  answerReview: endpoint({
    method: 'POST',
    path: '/complaint/complaints/:complaintId/review',
    permission: 'complaint.desk.run',
    summary: '答复复核请求',
    input: Fields({ ...ofComplaint, outcome: OneOf(...REVIEW_OUTCOMES), answer: Prose(2000) }),
    output: Nothing,
  }),
  listAboutPeople: endpoint({
    method: 'GET',
    path: '/complaint/complaints/:complaintId/people',
    permission: 'complaint.desk.run',
    summary: '可以认定为被投诉的人：办理过所涉办件的工作人员，以及所选单位的工作人员',
    input: Fields({ ...ofComplaint, unitId: Type.Optional(Id) }),
    output: Fields({
      rows: Type.Array(Fields({ id: Id, name: Type.String(), handledCase: Type.Boolean() })),
    }),
  }),
  readTally: endpoint({
    method: 'GET',
    path: '/complaint/tally',
    permission: 'complaint.complaint.read',
    summary: '差评和投诉的办理统计，按单位：收到、按期答复、属实、整改、回访、复核',
    input: Fields({ from: Day, to: Day }),
    output: Fields({ rows: Type.Array(TallyRow), total: TallyRow }),
  }),
})
