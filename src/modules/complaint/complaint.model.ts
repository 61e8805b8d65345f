import type { LegalDay } from '#kernel/calendar'
import type { ComplaintState, DutyName, Finding, Origin } from './complaint.words.ts'

/** What of a complaint decides what may be done. */
export interface Standing {
  readonly origin: Origin
  readonly state: ComplaintState
  readonly finding: Finding | null
  readonly called: boolean
  readonly mended: boolean
  /** Whether somebody is known who can be called back. */
  readonly named: boolean
}

/** What has to be done before the answer. */
export type Missing = 'verify' | 'call' | 'mend'

/**
 * What is still missing before the answer: it is verified first; what is founded is mended; whoever rated under his name is
 * called back (国办发〔2019〕51号: 实名差评回访整改率 100%).
 */
export function missingForAnswer({ origin, finding, called, mended, named }: Standing): Missing[] {
  const missing: readonly (readonly [Missing, boolean])[] = [
    ['verify', finding === null],
    ['call', origin === 'rating' && named && !called],
    ['mend', finding !== null && finding !== 'unfounded' && !mended],
  ]
  return missing.filter(([, open]) => open).map(([what]) => what)
}

/** Rules by which the periods of a complaint run; `data-packs/rules`, local. */
export const RULES: Readonly<Record<DutyName, Readonly<Record<Origin, string | null>>>> = {
  verify: { rating: 'RATING.VERIFY1', complaint: null },
  answer: { rating: 'RATING.FIX15', complaint: 'COMPLAINT.ANSWER15' },
  'ask-review': { rating: 'COMPLAINT.ASK_REVIEW30', complaint: 'COMPLAINT.ASK_REVIEW30' },
  review: { rating: 'COMPLAINT.REVIEW15', complaint: 'COMPLAINT.REVIEW15' },
}

/** Every rule that a period may follow. */
export const RULE_IDS: readonly string[] = [
  ...new Set(Object.values(RULES).flatMap(Object.values<string | null>)),
].filter((rule) => rule !== null)

/**
 * Whether its citizen may take it back: a complaint, until it is answered. A bad rating stands: nobody shall be talked into
 * taking it back.
 */
export const mayWithdraw = ({ origin, state }: Pick<Standing, 'origin' | 'state'>): boolean =>
  origin === 'complaint' && (state === 'received' || state === 'handling')

/** A period as it stands. */
export interface DutyStanding {
  readonly name: DutyName
  readonly dueOn: LegalDay
  readonly done: boolean
}

/** Periods of the office that ran out; those of the citizen are his own. */
export const lateDuties = (duties: readonly DutyStanding[], today: LegalDay): DutyName[] =>
  duties
    .filter(({ name, done, dueOn }) => name !== 'ask-review' && !done && dueOn < today)
    .map(({ name }) => name)

/** Whether a review may be asked for: once, after the answer, within its time. */
export const mayAskReview = (
  state: ComplaintState,
  duties: readonly DutyStanding[],
  today: LegalDay,
): boolean =>
  state === 'answered' && duties.some(({ name, dueOn }) => name === 'ask-review' && today <= dueOn)
