import type { LegalDay } from '#kernel/calendar'
import type { Moment } from '#kernel/clock'
import type { Beginner, CaseClock, ClockPause } from './case-clock.ts'

/** Something that the steps of a case wait for while its own periods go on, such as a public notice. */
export interface Standstill {
  readonly id: string
  readonly from: LegalDay
  /** The day that was told: what lasts longer does not count beyond it. */
  readonly until: LegalDay
  readonly endedOn: LegalDay | null
  readonly begunBy: Beginner
}

/** What an act says of standstills: one begins, or is over. */
export type Standing =
  | { readonly begin: Omit<Standstill, 'endedOn'> }
  | { readonly end: { readonly id: string; readonly on: LegalDay } }

/** Ground under which the clock of a step stands still with its case. */
export const CASE_WAITS = 'case-waits'

/** What the clock of a step adds to its rule: it stands still with its case, which was told and proven there. */
export const WAITS_WITH_CASE = [
  { ground: CASE_WAITS, article: '-', notice: false, evidence: false, endingAct: true, otherRole: false },
] as const

/** The standstills of a case after an act. */
export function standstillsAfter(
  before: readonly Standstill[] | undefined,
  said: Standing | undefined,
): readonly Standstill[] | undefined {
  if (!said) return before
  if ('begin' in said) return [...(before ?? []), { ...said.begin, endedOn: null }]
  const { id, on } = said.end
  return before?.map((one) => (one.id === id && one.endedOn === null ? { ...one, endedOn: on } : one))
}

/** A pause by the name of what it goes with. */
type Span = ClockPause & { readonly with: string }

/** A pause of a clock of the case as its steps see it; a clock that stopped holds nothing up. */
function asSpan({ stoppedOn, name }: CaseClock, pause: ClockPause, place: number): Span {
  const { notice, resumedOn } = pause
  return { ...pause, with: notice ?? `${name}/${place}`, resumedOn: resumedOn ?? stoppedOn }
}

/** When a pause ends, as far as it is known: where it was told, or where it ended before. */
const endOf = ({ until, resumedOn }: ClockPause): Moment =>
  resumedOn !== null && resumedOn < until ? resumedOn : until

/**
 * What the clock of a step does not count: the time during which its case stood still since the step began. Pure.
 * @param clocks those of the whole case
 * @param counts whether a pause of one of them counts there
 * @param startOn the day on which the step began
 * @param known pauses that a clock to the minute has already: they count also where they are over on the day it began
 */
export function pausesWith(
  clocks: readonly CaseClock[],
  standstills: readonly Standstill[],
  counts: (clock: CaseClock, pause: ClockPause) => boolean,
  startOn: LegalDay,
  known: readonly string[] = [],
): readonly ClockPause[] {
  const ofClocks = clocks.flatMap((clock) =>
    (clock.pauses ?? []).flatMap((pause, place) =>
      counts(clock, pause) ? [asSpan(clock, pause, place)] : [],
    ),
  )
  const ofOthers = standstills.map(({ id, from, until, endedOn, begunBy }) => ({
    ...{ from, until, begunBy, with: id, resumedOn: endedOn, notice: null, evidence: null },
  }))
  const spans = new Map([...ofClocks, ...ofOthers].map((span) => [span.with, span]))
  return [...spans.values()]
    .map((span) => ({ ...span, ground: CASE_WAITS, from: span.from < startOn ? startOn : span.from }))
    .filter((span) => endOf(span) > startOn || (endOf(span) === startOn && known.includes(span.with)))
}
