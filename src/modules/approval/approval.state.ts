import type { LegalDay } from '#kernel/calendar'
import type { JsonObject } from '#kernel/ledger'
import type { Manner } from './delivery.kinds.ts'
import type { LicenceEnding } from './ending.kinds.ts'
import type { Payment } from './payment/payment.state.ts'
import type { ProcedureKind } from './procedure.kinds.ts'

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

/** A special procedure of a case, told by its acts. */
export interface Procedure {
  readonly id: string
  readonly kind: ProcedureKind
  readonly begunOn: LegalDay
  /** Instant for which the applicant was called; null before. */
  readonly calledFor: string | null
  /** Records that were made of it. */
  readonly records: number
  readonly endedOn: LegalDay | null
}

/** Where the hearing of the applicant stands (行政许可法 §47). */
export interface Hearing {
  readonly toldOn: LegalDay
  readonly askedOn: LegalDay | null
  /** The days have passed, and nobody asked. */
  readonly waived?: true
}

/** A delivery of papers, told by its acts. */
export interface Delivery {
  readonly id: string
  readonly manner: Manner
  readonly papers: readonly string[]
  readonly sentOn: LegalDay
  /** Last day of the announcement, after which it has reached him. */
  readonly announcedUntil?: LegalDay
  readonly status: 'sent' | 'received' | 'returned'
  readonly endedOn: LegalDay | null
}

/** How the licence of a case ended. */
export interface EndedLicence {
  readonly ending: LicenceEnding
  readonly ground: string
  readonly on: LegalDay
}

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
  /** Licence whose change is applied for (行政许可法 §49). */
  readonly varies?: string
  /** The licence goes on by the law itself: nobody decided before it ended (行政许可法 §50(2)). */
  readonly renewed?: true
  /** 历史导入: taken over from an older system with its dates; number there and what was given out. */
  readonly imported?: { readonly formerNumber: string; readonly licence: JsonObject | null }
  /** Received on a numbered paper receipt while the system was down, and entered later: the receipt, and when that truly was. */
  readonly outage?: { readonly receipt: string; readonly receivedAt: string; readonly photo: string }
  /** Withdrawn by the law itself: the applicant did not answer in time, and a rule says that this is abandonment. */
  readonly abandoned?: true
  /** Sealed scope of what was granted, where a part was refused (部分准予). */
  readonly part?: string
  /** Special procedures, first to last. */
  readonly procedures?: readonly Procedure[]
  readonly hearing?: Hearing
  readonly deliveries?: readonly Delivery[]
  /** The day on which the applicant was last told that his papers lie ready at the window (领证通知). */
  readonly collectionToldOn?: LegalDay
  /** Ground on which it ended without a decision (终止). */
  readonly ended?: string
  /** How the licence that was given ended. */
  readonly licenceEnded?: EndedLicence
  readonly payment?: Payment
  readonly rating: {
    readonly grade: number
    readonly comment: string | null
    /** Codes of the chosen reasons; none in ratings from before they were asked. */
    readonly reasons?: readonly string[]
  } | null
}

/** What an act does to the state of an approval case. */
export type Step = (state: ApprovalState, facts: JsonObject) => ApprovalState
