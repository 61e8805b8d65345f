import type { LegalDay } from '#kernel/calendar'
import type { JsonObject } from '#kernel/ledger'
import type { ApprovalState, Status, Step } from './approval.state.ts'
import { DELIVERY_ACTS, DELIVERY_STEPS } from './delivery.model.ts'
import { DOSSIER_ACTS, DOSSIER_STEPS } from './dossier/dossier.model.ts'
import { ENDING_ACTS, ENDING_STEPS } from './ending.model.ts'
import { PAYMENT_ACTS, PAYMENT_STEPS } from './payment/payment.model.ts'
import { PROCEDURE_ACTS, PROCEDURE_STEPS } from './procedure.model.ts'

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
  ...PAYMENT_ACTS,
  ...DOSSIER_ACTS,
  extended: 'approval.extended@1',
  materialAdded: 'approval.material-added@1',
  imported: 'approval.imported@1',
  importEnded: 'approval.import-ended@1',
  openImported: 'approval.open-imported@1',
  importPassed: 'approval.import-passed@1',
  byMandate: 'approval.by-mandate@1',
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

function outageOf({ outage }: JsonObject): Pick<ApprovalState, 'outage'> {
  if (outage === undefined || outage === null) return {}
  const { receipt, receivedAt, photo } = outage as unknown as Record<'receipt' | 'receivedAt', string> & {
    readonly photo: { readonly file: string }
  }
  return { outage: { receipt, receivedAt, photo: photo.file } }
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

/** Where a case stands behind a step that was done before it was taken over, by node and outcome. */
const STATUS_BEHIND: Readonly<Record<string, Status>> = {
  'receive/accept': 'accepted',
  'receive/correct': 'correcting',
  'review/pass': 'reviewed',
  'recheck/pass': 'rechecked',
}

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
    ...(typeof facts.varies === 'string' && { varies: facts.varies }),
    ...outageOf(facts),
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
  [ACTS.reviewed]: (state, facts) => (facts.othersSign === true ? state : { ...state, status: 'reviewed' }),
  [ACTS.rechecked]: (state, facts) => {
    if (facts.othersSign === true) return state
    return { ...state, status: facts.outcome === 'back' ? 'accepted' : 'rechecked' }
  },
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
    rating: {
      ...{ grade: Number(facts.grade), comment: textId(facts, 'comment') },
      ...(Array.isArray(facts.reasons) && { reasons: facts.reasons.map(String) }),
    },
  }),
  [ACTS.unmasked]: (state) => state,
  [ACTS.correctedOnSpot]: (state) => state,
  [ACTS.noticeAllowed]: (state) => state,
  [ACTS.noticeOvertaken]: (state) => ({ ...state, status: 'submitted', corrections: null }),
  ...PROCEDURE_STEPS,
  ...DELIVERY_STEPS,
  ...ENDING_STEPS,
  ...PAYMENT_STEPS,
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
  [ACTS.openImported]: (state, facts) => ({
    ...state,
    status: 'submitted',
    receivedOn: day(facts, 'receivedOn'),
    acceptedOn: facts.acceptedOn === null ? null : day(facts, 'acceptedOn'),
    imported: { formerNumber: String(facts.formerNumber), licence: null },
  }),
  [ACTS.importPassed]: (state, facts) => ({
    ...state,
    status: STATUS_BEHIND[`${String(facts.node)}/${String(facts.outcome)}`] ?? state.status,
  }),
  [ACTS.byMandate]: (state) => state,
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
