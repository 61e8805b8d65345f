import { Type } from 'typebox'
import { Day, Fields, Id, Instant, Nullable, OneOf } from '#kernel/contract'
import { MANNERS } from './delivery.kinds.ts'
import { LICENCE_ENDINGS } from './ending.kinds.ts'
import { PROCEDURE_KINDS } from './procedure.kinds.ts'

/** One record of a special procedure. */
const ProcedureRecordView = Fields({
  day: Day,
  place: Type.String(),
  outcome: Type.String(),
  /** Names of the staff; the first led. */
  people: Type.Array(Type.String()),
  description: Type.String(),
  /** What was said, in order. */
  statements: Type.Array(Fields({ speaker: Type.String(), words: Type.String() })),
  /** What the applicant's side remarked on the record; empty where nothing. */
  remark: Type.String(),
  files: Type.Array(Fields({ id: Id, name: Type.String(), mediaType: Type.String() })),
})

/** A special procedure of a case. */
const ProcedureView = Fields({
  id: Id,
  kind: OneOf(...PROCEDURE_KINDS),
  begunOn: Day,
  until: Nullable(Day),
  reasons: Type.String(),
  calledFor: Nullable(Instant),
  place: Type.String(),
  records: Type.Array(ProcedureRecordView),
  /** Files that stand in no record yet. */
  files: Type.Array(Fields({ id: Id, name: Type.String(), mediaType: Type.String() })),
  endedOn: Nullable(Day),
  outcome: Type.String(),
  result: Type.String(),
  /** What the law asks of its record. */
  asks: Fields({
    people: Type.Integer(),
    files: Type.Integer(),
    statements: Type.Boolean(),
    call: Type.Boolean(),
    record: Type.Boolean(),
    /** What its record can say, and what it can come to. */
    outcomes: Fields({ record: Type.Array(Type.String()), result: Type.Array(Type.String()) }),
  }),
})

/** A delivery of papers. */
const DeliveryView = Fields({
  id: Id,
  manner: OneOf(...MANNERS),
  status: OneOf('sent', 'received', 'returned'),
  papers: Type.Array(Id),
  sentOn: Day,
  endedOn: Nullable(Day),
  tracking: Type.String(),
  announcedUntil: Nullable(Day),
})

/** What is asked for a permit; 分. */
const PaymentView = Fields({
  amount: Type.Integer(),
  /** What is left to be paid of it after what was waived. */
  due: Type.Integer(),
  /** Fees asked for by their place in the list, and what may still be waived of each. */
  lines: Type.Array(Fields({ fee: Type.Integer(), amount: Type.Integer(), waivable: Type.Integer() })),
  way: OneOf('open', 'window', 'online', 'waived'),
  /** What may be paid back now. */
  refundable: Type.Integer(),
  refund: Nullable(Fields({ amount: Type.Integer(), orderedOn: Day, doneOn: Nullable(Day) })),
  askedOn: Day,
  payBy: Nullable(Day),
  paidOn: Nullable(Day),
  voucher: Type.String(),
})

/** The turns that a case has taken, as staff see them. */
export const TurnsView = Fields({
  procedures: Type.Array(ProcedureView),
  hearing: Nullable(Fields({ toldOn: Day, askedOn: Nullable(Day), waived: Type.Boolean() })),
  deliveries: Type.Array(DeliveryView),
  /** Scans of papers that were signed by hand, by the paper. */
  signed: Type.Array(Fields({ paperId: Id, id: Id, name: Type.String(), addedAt: Instant })),
  /** The day on which the applicant was told that papers lie ready at the window. */
  collectionToldOn: Nullable(Day),
  payment: Nullable(PaymentView),
  /** Fees of the item, by their place. */
  fees: Type.Array(Fields({ name: Type.String(), standard: Type.String(), reducible: Type.Boolean() })),
  /** Places that an earlier notice named, or at which something was newly handed in; null before the first notice. */
  noticeMayName: Nullable(Type.Array(Type.Integer())),
  /** What was granted where a part was refused. */
  granted: Nullable(Type.String()),
  licenceEnded: Nullable(Fields({ ending: OneOf(...LICENCE_ENDINGS), ground: Type.String(), on: Day })),
})

/** What a member of staff can do besides the steps of the flow. */
export const TurnAbilities = {
  correctOnSpot: Type.Boolean(),
  allowNotice: Type.Boolean(),
  beginProcedure: Type.Boolean(),
  callProcedure: Type.Boolean(),
  recordProcedure: Type.Boolean(),
  endProcedure: Type.Boolean(),
  tellHearingRight: Type.Boolean(),
  recordHearingRequest: Type.Boolean(),
  addSignedScan: Type.Boolean(),
  tellCollection: Type.Boolean(),
  deliverPapers: Type.Boolean(),
  endDelivery: Type.Boolean(),
  withdrawAtWindow: Type.Boolean(),
  endCase: Type.Boolean(),
  endLicence: Type.Boolean(),
  askPayment: Type.Boolean(),
  recordPayment: Type.Boolean(),
  waiveFee: Type.Boolean(),
  orderRefund: Type.Boolean(),
  recordRefund: Type.Boolean(),
}

/** The turns of his case, as the applicant sees them. */
export const MatterTurnsView = Fields({
  /** Last day on which he may ask for a hearing; null where he may not. */
  askHearingBy: Nullable(Day),
  /** Procedures that were called for: where and when. */
  called: Type.Array(Fields({ kind: OneOf(...PROCEDURE_KINDS), at: Instant, place: Type.String() })),
  /** Papers of the result whose receipt he can acknowledge. */
  toReceive: Type.Array(Id),
  payment: Nullable(
    Fields({
      amount: Type.Integer(),
      due: Type.Integer(),
      payBy: Nullable(Day),
      paidOn: Nullable(Day),
      voucher: Type.String(),
      way: OneOf('open', 'window', 'online', 'waived'),
      refund: Nullable(Fields({ amount: Type.Integer(), orderedOn: Day, doneOn: Nullable(Day) })),
    }),
  ),
  granted: Nullable(Type.String()),
  licenceEnded: Nullable(Fields({ ending: OneOf(...LICENCE_ENDINGS), on: Day })),
})
