import type { LegalDay } from '#kernel/calendar'
import type { JsonObject } from '#kernel/ledger'
import { DELIVERY_ACTS, DELIVERY_STEPS, type Delivery } from './delivery.model.ts'
import { DOSSIER_ACTS, DOSSIER_STEPS } from './dossier/dossier.model.ts'
import { ENDING_ACTS, ENDING_STEPS, type EndedLicence, type Payment } from './ending.model.ts'
import { type Hearing, PROCEDURE_ACTS, PROCEDURE_STEPS, type Procedure } from './procedure.model.ts'

/** Where an approval case stands. */
export type Status =
  | 'submitted'
  | 'correcting'
  | 'not-accepted'
  | 'accepted'
  | 'reviewed'
  | 'rechecked'
  | 'granted'
  | 'refused'
  | 'withdrawn'
  | 'ended'

/** What an approval case is, told by its acts. Texts are references to sealed rows. */
export interface ApprovalState {
  readonly status: Status
  /** Legal day of the last hand-in: of the application, or of the answer to a correction notice. */
  readonly receivedOn: LegalDay | null
  readonly acceptedOn: LegalDay | null
  readonly decidedOn: LegalDay | null
  /** Copies of paper received over the counter, by place in the material list. */
  readonly paperCopies: Readonly<Record<string, number>>
  /** Sealed list of what is missing, while a correction notice waits for its answer. */
  readonly corrections: string | null
  /** Sealed reasons told to the applicant. */
  readonly reasons: string | null
  /** Accepted by the law itself, because nobody told in time what is missing (行政许可法 §32(1)(4)). */
  readonly deemed?: true
  /** Licence whose renewal is applied for. */
  readonly renews?: string
  /** The licence goes on by the law itself: nobody decided before it ended (行政许可法 §50(2)). */
  readonly renewed?: true
  /** 历史导入: taken over from an older system with its dates; number there and what was given out. */
  readonly imported?: { readonly formerNumber: string; readonly licence: JsonObject | null }
  /** Withdrawn by the law itself: the applicant did not answer in time, and a rule says that this is abandonment. */
  readonly abandoned?: true
  /** Sealed scope of what was granted, where a part was refused (部分准予). */
  readonly part?: string
  /** Special procedures, first to last. */
  readonly procedures?: readonly Procedure[]
  readonly hearing?: Hearing
  readonly deliveries?: readonly Delivery[]
  /** Ground on which it ended without a decision (终止). */
  readonly ended?: string
  /** How the licence that was given ended. */
  readonly licenceEnded?: EndedLicence
  readonly payment?: Payment
  readonly rating: { readonly grade: number; readonly comment: string | null } | null
}

/** Before the first act. */
export const INITIAL: ApprovalState = {
  status: 'submitted',
  receivedOn: null,
  acceptedOn: null,
  decidedOn: null,
  paperCopies: {},
  corrections: null,
  reasons: null,
  rating: null,
}

/** Acts of an approval case, with the version of their body. */
export const ACTS = {
  submitted: 'approval.submitted@1',
  correctionsAsked: 'approval.corrections-asked@1',
  corrected: 'approval.corrected@1',
  accepted: 'approval.accepted@1',
  deemedAccepted: 'approval.deemed-accepted@1',
  deemedRenewed: 'approval.deemed-renewed@1',
  stepPassed: 'approval.step-passed@1',
  notAccepted: 'approval.not-accepted@1',
  reviewed: 'approval.reviewed@1',
  rechecked: 'approval.rechecked@1',
  decided: 'approval.decided@1',
  withdrawn: 'approval.withdrawn@1',
  abandoned: 'approval.abandoned@1',
  rated: 'approval.rated@1',
  unmasked: 'approval.unmasked@1',
  correctedOnSpot: 'approval.corrected-on-spot@1',
  noticeAllowed: 'approval.notice-allowed@1',
  noticeOvertaken: 'approval.notice-overtaken@1',
  ...PROCEDURE_ACTS,
  ...DELIVERY_ACTS,
  ...ENDING_ACTS,
  ...DOSSIER_ACTS,
  extended: 'approval.extended@1',
  materialAdded: 'approval.material-added@1',
  imported: 'approval.imported@1',
  importEnded: 'approval.import-ended@1',
  /** Of the engine: when it was received is another day than the clock showed. */
  timeConfirmed: 'casework.time-confirmed@1',
  /** Of the engine: a task was sent back to an earlier step. */
  returned: 'casework.task-returned@1',
  /** Of the engine: a step just done was taken back. */
  withdrawnStep: 'casework.task-withdrawn@1',
} as const

/** A reference to a sealed text: the row and the commitment to its value. */
export interface TextReference {
  readonly text: string
  readonly commitment: string
}

/** What an act does to the state of an approval case. */
export type Step = (state: ApprovalState, facts: JsonObject) => ApprovalState

const textId = (facts: JsonObject, name: string): string | null =>
  (facts[name] as unknown as TextReference | null | undefined)?.text ?? null

const day = (facts: JsonObject, name: string): LegalDay => String(facts[name])

function withCopies(state: ApprovalState, facts: JsonObject): ApprovalState {
  const received = (facts.papers ?? []) as unknown as { seq: number; copies: number }[]
  const added = Object.fromEntries(
    received.map(({ seq, copies }) => [seq, (state.paperCopies[seq] ?? 0) + copies]),
  )
  return { ...state, paperCopies: { ...state.paperCopies, ...added } }
}

/** Where a case stands while it waits at a node, for turns that bring it back there. */
const STATUS_AT: Readonly<Record<string, Status>> = {
  receive: 'submitted',
  correct: 'correcting',
  review: 'accepted',
  recheck: 'reviewed',
  decide: 'rechecked',
}

/** 退回, 撤回: the case stands again where it stood then. */
const back: Step = (state, facts) => ({ ...state, status: STATUS_AT[String(facts.to)] ?? state.status })

const DECISIONS: Readonly<Record<string, Status>> = {
  grant: 'granted',
  part: 'granted',
  refuse: 'refused',
  back: 'accepted',
}

/** What each act does to the state of an approval case. Pure; a shipped version keeps its meaning for ever. */
export const STEPS: Readonly<Record<string, Step>> = {
  [ACTS.submitted]: (state, facts) => ({
    ...withCopies(state, facts),
    status: 'submitted',
    receivedOn: day(facts, 'receivedOn'),
    ...(typeof facts.renews === 'string' && { renews: facts.renews }),
  }),
  [ACTS.correctionsAsked]: (state, facts) => ({
    ...state,
    status: 'correcting',
    corrections: textId(facts, 'corrections'),
  }),
  [ACTS.corrected]: (state, facts) => ({
    ...withCopies(state, facts),
    status: 'submitted',
    corrections: null,
    receivedOn: day(facts, 'receivedOn'),
  }),
  [ACTS.accepted]: (state, facts) => ({ ...state, status: 'accepted', acceptedOn: day(facts, 'acceptedOn') }),
  [ACTS.deemedAccepted]: (state, facts) => ({
    ...state,
    status: 'accepted',
    acceptedOn: day(facts, 'acceptedOn'),
    deemed: true,
  }),
  [ACTS.deemedRenewed]: (state) => ({ ...state, renewed: true }),
  [ACTS.stepPassed]: (state) => ({ ...state, status: 'rechecked' }),
  [ACTS.notAccepted]: (state, facts) => ({
    ...state,
    status: 'not-accepted',
    reasons: textId(facts, 'reasons'),
  }),
  [ACTS.reviewed]: (state) => ({ ...state, status: 'reviewed' }),
  [ACTS.rechecked]: (state, facts) => ({
    ...state,
    status: facts.outcome === 'back' ? 'accepted' : 'rechecked',
  }),
  [ACTS.decided]: (state, facts) => {
    const status = DECISIONS[String(facts.outcome)] ?? state.status
    if (status === 'accepted') return { ...state, status }
    const part = textId(facts, 'granted')
    const decidedOn = day(facts, 'decidedOn')
    return { ...state, status, decidedOn, reasons: textId(facts, 'reasons'), ...(part && { part }) }
  },
  [ACTS.withdrawn]: (state) => ({ ...state, status: 'withdrawn' }),
  [ACTS.abandoned]: (state) => ({ ...state, status: 'withdrawn', abandoned: true }),
  [ACTS.rated]: (state, facts) => ({
    ...state,
    rating: { grade: Number(facts.grade), comment: textId(facts, 'comment') },
  }),
  [ACTS.unmasked]: (state) => state,
  [ACTS.correctedOnSpot]: (state) => state,
  [ACTS.noticeAllowed]: (state) => state,
  [ACTS.noticeOvertaken]: (state) => ({ ...state, status: 'submitted', corrections: null }),
  ...PROCEDURE_STEPS,
  ...DELIVERY_STEPS,
  ...ENDING_STEPS,
  ...DOSSIER_STEPS,
  [ACTS.extended]: (state) => state,
  [ACTS.materialAdded]: (state) => state,
  [ACTS.imported]: (state, facts) => ({
    ...state,
    status: facts.outcome === 'grant' ? 'granted' : 'refused',
    receivedOn: day(facts, 'receivedOn'),
    acceptedOn: facts.acceptedOn === null ? null : day(facts, 'acceptedOn'),
    decidedOn: day(facts, 'decidedOn'),
    imported: {
      formerNumber: String(facts.formerNumber),
      licence: (facts.licence ?? null) as JsonObject | null,
    },
  }),
  [ACTS.importEnded]: (state) => state,
  [ACTS.returned]: back,
  [ACTS.withdrawnStep]: back,
  [ACTS.timeConfirmed]: (state, facts) =>
    facts.receivedOn === undefined ? state : { ...state, receivedOn: day(facts, 'receivedOn') },
}

const CLOSED: ReadonlySet<Status> = new Set(['not-accepted', 'granted', 'refused', 'withdrawn', 'ended'])

/** States in which nothing more is decided. */
export const isClosed = ({ status }: ApprovalState): boolean => CLOSED.has(status)

/** An applicant may withdraw until the decision. */
export const mayWithdraw = (state: ApprovalState): boolean => !isClosed(state)

/** An applicant rates once, when the office has answered. */
export const mayRate = (state: ApprovalState): boolean =>
  state.rating === null && isClosed(state) && state.status !== 'withdrawn' && state.status !== 'ended'
