import { Type } from 'typebox'
import { ClockView, WorkingFileView } from '#contracts/casework'
import { Day, Fields, Id, Instant, Nullable, OneOf } from '#kernel/contract'
import { AnswerSection } from '#kernel/form'
import {
  ApprovalStatus,
  CaseItemView,
  CorrectionInput,
  DeskActView,
  HandedTo,
  LicenceView,
  MaterialView,
  PaperView,
} from './approval.schemas.ts'
import { TurnAbilities, TurnsView } from './turn.schemas.ts'

/** A party of a case, masked. */
export const PartyView = Fields({
  capacity: OneOf('applicant', 'handler'),
  /** Null where the values were destroyed by law; the name says so then. */
  kind: Nullable(OneOf('person', 'enterprise')),
  name: Type.String(),
  idType: Type.String(),
  idNumber: Type.String(),
  phone: Type.String(),
})

/** A whole case as members of staff see it. */
export const CaseView = Fields({
  id: Id,
  number: Type.String(),
  channel: OneOf('web', 'window', 'import'),
  /** Number in the older system that it was taken over from; null for a case of this one. */
  formerNumber: Nullable(Type.String()),
  /** Legal days of the last hand-in and of the decision; of a case taken over, as the older system told them. */
  receivedOn: Nullable(Day),
  decidedOn: Nullable(Day),
  /** The paper receipt on which it came in while the system was down, when that truly was, and its photograph; null otherwise. */
  outage: Nullable(Fields({ receipt: Type.String(), receivedAt: Instant, fileId: Id })),
  item: CaseItemView,
  unitName: Type.String(),
  status: ApprovalStatus,
  openedAt: Instant,
  closedAt: Nullable(Instant),
  parties: Type.Array(PartyView),
  form: Fields({ matter: Type.String(), address: Type.String(), remark: Type.String() }),
  /** Answers of the item's own form, page by page, numbers of persons masked; empty where there are none. */
  answers: Type.Array(AnswerSection),
  materials: Type.Array(MaterialView),
  materialsListed: Type.Boolean(),
  corrections: Type.Array(CorrectionInput),
  clocks: Type.Array(ClockView),
  task: Nullable(
    Fields({
      id: Id,
      node: Type.String(),
      /** Key of the name in the messages, or the name that the flow of the government gives. */
      nodeName: Type.String(),
      claimedBy: Nullable(Type.String()),
      /** To whom it was handed by name; null where anybody of the role may take it. */
      handedTo: Nullable(Type.String()),
      mine: Type.Boolean(),
    }),
  ),
  /** The caller has to keep away from the case (回避). */
  barred: Type.Boolean(),
  opinions: Type.Array(
    Fields({
      node: Type.String(),
      by: Type.String(),
      /** For whom it was given; null for one's own. */
      behalfOf: Nullable(Type.String()),
      at: Instant,
      /** 代录: when it was signed on paper; null for one given here. */
      signedAt: Nullable(Instant),
      outcome: Type.String(),
      handedTo: HandedTo,
      text: Type.String(),
      /** What its author attached. */
      files: Type.Array(WorkingFileView),
    }),
  ),
  acts: Type.Array(DeskActView),
  papers: Type.Array(PaperView),
  licence: Nullable(LicenceView),
  /** The licence whose renewal or variation is applied for; null for a new one. */
  asks: Nullable(
    Fields({
      way: OneOf('renewal', 'variation'),
      /** The law itself has renewed it: it can only be given out. */
      byLaw: Type.Boolean(),
      /** The licence that is given will end with the former. */
      keepsTerm: Type.Boolean(),
      id: Id,
      /** The case in which it was given; null where it was taken over from an older system alone. */
      caseId: Nullable(Id),
      name: Type.String(),
      number: Type.String(),
      identifier: Type.String(),
      validFrom: Day,
      validTo: Nullable(Day),
      standing: OneOf('valid', 'not-yet-valid', 'expired', 'not-in-force'),
      /** Number of the version that has taken its place. */
      replacedBy: Nullable(Type.String()),
    }),
  ),
  rating: Nullable(
    Fields({ grade: Type.Integer(), reasons: Type.Array(Type.String()), comment: Type.String() }),
  ),
  turns: TurnsView,
  can: Fields({
    claim: Type.Boolean(),
    release: Type.Boolean(),
    accept: Type.Boolean(),
    askCorrections: Type.Boolean(),
    refuseAcceptance: Type.Boolean(),
    supply: Type.Boolean(),
    review: Type.Boolean(),
    recheck: Type.Boolean(),
    decide: Type.Boolean(),
    ...TurnAbilities,
    extend: Type.Boolean(),
    /** May put the seal on papers that the law itself brought about. */
    seal: Type.Boolean(),
    /** May print the whole file. */
    print: Type.Boolean(),
    unmask: Type.Boolean(),
    /** May declare an interest in the case. */
    avoid: Type.Boolean(),
    /** May add a scan of a paper handed in over the counter. */
    scan: Type.Boolean(),
  }),
})
