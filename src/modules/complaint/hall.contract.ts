import { Type } from 'typebox'
import { DueExplanation } from '#contracts/legaltime'
import {
  contract,
  Day,
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
import {
  COMPLAINT_GROUNDS,
  COMPLAINT_STATES,
  DUTIES,
  FINDINGS,
  ORIGINS,
  REVIEW_OUTCOMES,
  STEP_KINDS,
} from './complaint.words.ts'

const government = { government: Slug }
const ofComplaint = { ...government, complaintId: Id }

/** A complaint in a list. */
export const complaintRow = {
  id: Id,
  number: Type.String(),
  origin: OneOf(...ORIGINS),
  state: OneOf(...COMPLAINT_STATES),
  askedAt: Instant,
  itemName: Nullable(Type.String()),
  caseNumber: Nullable(Type.String()),
  /** 1 非常满意 … 5 非常不满意; null for a complaint. */
  grade: Nullable(Type.Integer()),
  /** Codes: words `feedback:ground.…` of a complaint, `feedback:rating-reason.…` of a rating. */
  grounds: Type.Array(Type.String()),
  /** The day by which it is answered, or its review; null where nothing is owed. */
  dueOn: Nullable(Day),
}

/** Something that was done. */
export const StepKind = OneOf(...STEP_KINDS)

/** A period with why it ends on that day. */
export const DutyView = Fields({
  name: OneOf(...DUTIES),
  dueOn: Day,
  doneAt: Nullable(Instant),
  overdue: Type.Boolean(),
  why: DueExplanation,
})

/** How a review went; null where none was asked for. */
export const ReviewView = Fields({
  why: Type.String(),
  askedAt: Instant,
  outcome: Nullable(OneOf(...REVIEW_OUTCOMES)),
  answer: Nullable(Type.String()),
  answeredAt: Nullable(Instant),
})

/** What citizens do with complaints. */
export const hallContract = contract('complaint', {
  complain: endpoint({
    method: 'POST',
    path: '/complaint/:government/own-complaints',
    permission: 'complaint.own.manage',
    summary: '投诉政务服务',
    input: Fields({
      ...government,
      /** The caller's own matter that it is about. */
      caseId: Type.Optional(Id),
      grounds: Type.Array(OneOf(...COMPLAINT_GROUNDS), {
        ...{ minItems: 1, maxItems: COMPLAINT_GROUNDS.length, uniqueItems: true },
      }),
      what: Prose(2000),
      /** The person or the window complained about, in the caller's words. */
      who: Type.Optional(Line(100)),
    }),
    output: Fields({ complaintId: Id, number: Type.String(), dueOn: Day }),
    rate: { max: 10, seconds: 3600 },
  }),
  listOwnComplaints: endpoint({
    method: 'GET',
    path: '/complaint/:government/own-complaints',
    permission: 'complaint.own.manage',
    summary: '我的投诉和差评',
    input: Fields(government),
    output: Fields({ rows: Type.Array(Fields(complaintRow)) }),
  }),
  readOwnComplaint: endpoint({
    method: 'GET',
    path: '/complaint/:government/own-complaints/:complaintId',
    permission: 'complaint.own.manage',
    summary: '我的一件投诉或者差评：进度、期限、答复、复核',
    input: Fields(ofComplaint),
    output: Fields({
      ...complaintRow,
      caseId: Nullable(Id),
      unitName: Nullable(Type.String()),
      what: Nullable(Type.String()),
      who: Nullable(Type.String()),
      finding: Nullable(OneOf(...FINDINGS)),
      steps: Type.Array(Fields({ kind: StepKind, at: Instant })),
      duties: Type.Array(DutyView),
      answer: Nullable(Type.String()),
      answeredAt: Nullable(Instant),
      review: Nullable(ReviewView),
      withdrawnAt: Nullable(Instant),
      can: Fields({ askReview: Type.Boolean(), withdraw: Type.Boolean() }),
    }),
  }),
  withdrawComplaint: endpoint({
    method: 'POST',
    path: '/complaint/:government/own-complaints/:complaintId/withdraw',
    permission: 'complaint.own.manage',
    summary: '答复前撤回自己的投诉；差评不能撤回',
    input: Fields(ofComplaint),
    output: Nothing,
  }),
  askReview: endpoint({
    method: 'POST',
    path: '/complaint/:government/own-complaints/:complaintId/review',
    permission: 'complaint.own.manage',
    summary: '对答复不满意，请求复核一次',
    input: Fields({ ...ofComplaint, why: Prose(1000) }),
    output: Nothing,
  }),
})
