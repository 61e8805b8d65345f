import type { LegalDay } from '#kernel/calendar'
import type { JsonObject } from '#kernel/ledger'

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
  /** Withdrawn by the law itself: the applicant did not answer in time, and a rule says that this is abandonment. */
  readonly abandoned?: true
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
  paused: 'approval.paused@1',
  resumed: 'approval.resumed@1',
  extended: 'approval.extended@1',
  materialAdded: 'approval.material-added@1',
  /** Of the engine: when it was received is another day than the clock showed. */
  timeConfirmed: 'casework.time-confirmed@1',
} as const

/** A reference to a sealed text: the row and the commitment to its value. */
export interface TextReference {
  readonly text: string
  readonly commitment: string
}

type Step = (state: ApprovalState, facts: JsonObject) => ApprovalState

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

const DECISIONS: Readonly<Record<string, Status>> = { grant: 'granted', refuse: 'refused', back: 'accepted' }

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
    return { ...state, status, decidedOn: day(facts, 'decidedOn'), reasons: textId(facts, 'reasons') }
  },
  [ACTS.withdrawn]: (state) => ({ ...state, status: 'withdrawn' }),
  [ACTS.abandoned]: (state) => ({ ...state, status: 'withdrawn', abandoned: true }),
  [ACTS.rated]: (state, facts) => ({
    ...state,
    rating: { grade: Number(facts.grade), comment: textId(facts, 'comment') },
  }),
  [ACTS.unmasked]: (state) => state,
  [ACTS.paused]: (state) => state,
  [ACTS.resumed]: (state) => state,
  [ACTS.extended]: (state) => state,
  [ACTS.materialAdded]: (state) => state,
  [ACTS.timeConfirmed]: (state, facts) =>
    facts.receivedOn === undefined ? state : { ...state, receivedOn: day(facts, 'receivedOn') },
}

/** States in which nothing more is decided. */
export const isClosed = ({ status }: ApprovalState): boolean =>
  status === 'not-accepted' || status === 'granted' || status === 'refused' || status === 'withdrawn'

/** An applicant may withdraw until the decision. */
export const mayWithdraw = (state: ApprovalState): boolean => !isClosed(state)

/** An applicant rates once, when the office has answered. */
export const mayRate = (state: ApprovalState): boolean =>
  state.rating === null && isClosed(state) && state.status !== 'withdrawn'
