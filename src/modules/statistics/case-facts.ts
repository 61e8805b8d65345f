import { addDays, type Calendar, type LegalDay, legalDayOf } from '#kernel/calendar'
import { legalDayOfMoment } from '#kernel/clock'
import type { Services } from '#kernel/context'
import type { Act } from '#kernel/ledger'
import type { ApprovalState } from '#modules/approval'
import { type ActBody, type Case, type CaseClock, eventsOf, ruleOf } from '#modules/casework'
import type { Served } from '#modules/reception'

/** 统计事实: what the tables count of a case. */
export interface CaseFacts {
  readonly caseId: string
  readonly number: string
  readonly itemCode: string
  readonly unitId: string
  /** Who received it; null before anybody of the staff has. */
  readonly personId: string | null
  /** 窗口: where it was registered in a sitting; null for all others. */
  readonly counterId: string | null
  readonly channel: string
  readonly receivedOn: LegalDay
  /** First notice of what is missing. */
  readonly correctedOn: LegalDay | null
  readonly acceptedOn: LegalDay | null
  readonly notAcceptedOn: LegalDay | null
  readonly decidedOn: LegalDay | null
  /** Since when it is not in hand any more. */
  readonly endedOn: LegalDay | null
  /** The day behind the last of the legal period, where it was not decided by then. */
  readonly overdueOn: LegalDay | null
  /** Its own rating; else that of the sitting in which it was registered. */
  readonly ratedOn: LegalDay | null
  readonly granted: boolean | null
  /** Decided before the last day of the promised period. */
  readonly early: boolean | null
  /** Working days behind the day of acceptance up to the day of the decision, without time that does not count. */
  readonly usedDays: number | null
  /** Legal and promised period in working days; null where they cannot be compared. */
  readonly legalDays: number | null
  readonly promiseDays: number | null
  /** 1 非常满意 … 5 非常不满意. */
  readonly grade: number | null
}

/** What facts are made of besides the case. */
export interface FactSources {
  readonly acts: readonly Act[]
  readonly itemCode: string
  /** The sitting out of which it came, if it did. */
  readonly served: Served | undefined
  readonly services: Pick<Services, 'ruleVersion'>
  readonly calendar: Calendar
}

const RECEIVING: ReadonlySet<string> = new Set([
  ...[
    'approval.submitted@1',
    'approval.corrections-asked@1',
    'approval.accepted@1',
    'approval.not-accepted@1',
  ],
])
const STAFF = 'staff:'
const RATED = 'approval.rated@1'

const factsOf = (act: Act | undefined): Readonly<Record<string, unknown>> =>
  (act?.body as unknown as ActBody | undefined)?.facts ?? {}

const dayOf = (act: Act | undefined): LegalDay | null => (act ? legalDayOf(new Date(act.at)) : null)

function receiverIn(acts: readonly Act[]): string | null {
  const first = acts.find(({ type, actor }) => RECEIVING.has(type) && actor.startsWith(STAFF))
  return first?.actor.slice(STAFF.length) ?? null
}

const clockNamed = (clocks: readonly CaseClock[], name: string): CaseClock | undefined =>
  clocks.findLast((clock) => clock.name === name)

/** Working days from a day to another, the first left out. */
const workedBetween = (calendar: Calendar, from: LegalDay, to: LegalDay): number =>
  calendar.workingDaysBetween(addDays(from, 1), addDays(to, 1))

function usedDaysOf(
  { calendar, services }: FactSources,
  { acceptedOn, decidedOn }: ApprovalState,
  decide: CaseClock | undefined,
): number | null {
  if (acceptedOn === null || decidedOn === null) return null
  const { pauses = [] } = decide ? eventsOf(ruleOf(services, decide.rule), decide) : {}
  const stood = pauses.reduce((sum, { from, until }) => {
    const [first, last] = [legalDayOfMoment(from), legalDayOfMoment(until)]
    return sum + calendar.workingDaysBetween(first, last < decidedOn ? last : decidedOn)
  }, 0)
  return Math.max(0, workedBetween(calendar, acceptedOn, decidedOn) - stood)
}

/** Lengths of both periods, where both count working days. */
function periodsOf(
  { services }: FactSources,
  decide: CaseClock | undefined,
  promise: CaseClock | undefined,
): Pick<CaseFacts, 'legalDays' | 'promiseDays'> {
  const rules = [decide, promise].map((clock) => clock && ruleOf(services, clock.rule))
  const [legal, promised] = rules
  return legal?.unit === 'workday' && promised?.unit === 'workday'
    ? { legalDays: legal.length, promiseDays: promised.length }
    : { legalDays: null, promiseDays: null }
}

function overdueOf(decide: CaseClock | undefined, decidedOn: LegalDay | null): LegalDay | null {
  if (!decide) return null
  const late = decide.passed === true || (decidedOn !== null && decidedOn > decide.dueOn)
  return late ? addDays(decide.dueOn, 1) : null
}

/** How the case was rated: by its own rating, or by that of its sitting where it has none. */
function ratingOf(
  { acts, served }: FactSources,
  { rating }: ApprovalState,
): Pick<CaseFacts, 'ratedOn' | 'grade'> {
  if (rating) return { ratedOn: dayOf(acts.find(({ type }) => type === RATED)), grade: rating.grade }
  const sat = served?.rating
  return sat ? { ratedOn: legalDayOf(sat.at), grade: sat.grade } : { ratedOn: null, grade: null }
}

/** The facts of a case, of its state, its acts and its sitting. Pure. */
export function caseFacts(found: Case<ApprovalState>, sources: FactSources): CaseFacts {
  const { acts, itemCode, served } = sources
  const { business, clocks } = found.state
  const { acceptedOn, decidedOn, status } = business
  const [decide, promise] = [clockNamed(clocks, 'decide'), clockNamed(clocks, 'promise')]
  const of = (type: string) => dayOf(acts.find((act) => act.type === type))
  const receivedOn = factsOf(acts[0]).receivedOn ?? business.receivedOn
  const closedOn = found.closedAt && legalDayOf(found.closedAt)
  return {
    ...{ caseId: found.id, number: found.number, itemCode, unitId: found.unitId, channel: found.channel },
    personId: receiverIn(acts),
    counterId: served?.counterId ?? null,
    receivedOn: typeof receivedOn === 'string' ? receivedOn : legalDayOf(found.openedAt),
    correctedOn: of('approval.corrections-asked@1'),
    ...{ acceptedOn, decidedOn },
    notAcceptedOn: of('approval.not-accepted@1'),
    endedOn: decidedOn ?? closedOn,
    overdueOn: overdueOf(decide, decidedOn),
    ...ratingOf(sources, business),
    granted: decidedOn === null ? null : status === 'granted',
    early: decidedOn === null ? null : promise !== undefined && decidedOn < promise.dueOn,
    usedDays: usedDaysOf(sources, business, decide),
    ...periodsOf(sources, decide, promise),
  }
}
