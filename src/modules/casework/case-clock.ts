import { clockTime, type LegalDay } from '#kernel/calendar'
import {
  type ClockEvents,
  endOf as endOfPeriod,
  type Moment,
  pauseIssue,
  type Rule,
  readRule,
  type StoredRule,
} from '#kernel/clock'
import type { Services } from '#kernel/context'

/** Who began a special procedure: by some rules another role ends it. */
export interface Beginner {
  readonly person: string
  readonly roles: readonly string[]
}

/**
 * Time that is not counted because of a special procedure, half-open `[from, until)` (行政许可法 §45): of a clock in days from
 * day to day, of one in hours or half-days from minute to minute; a day alone is its beginning.
 */
export interface ClockPause {
  readonly from: Moment
  /** When the clock goes on, as the applicant was told it would. */
  readonly until: Moment
  /** One of the grounds of the rule. */
  readonly ground: string
  /** Paper by which the applicant was told; null where he was not: the pause is on record and not counted. */
  readonly notice: string | null
  /** What proves the ground; null where nothing does. */
  readonly evidence: string | null
  readonly begunBy: Beginner
  /** When the procedure ended; null while it goes on. */
  readonly resumedOn: Moment | null
  /** What the clock of a step stands still with: the standstill, or the pause of the case. */
  readonly with?: string
}

/** A lengthening, in the unit of the rule. */
export interface ClockExtension {
  readonly length: number
  /** Who may approve it by the rule, such as `agency-head`. */
  readonly authority: string
  /** Paper that tells the applicant the reasons. */
  readonly approval: string
}

/** What is said instead of a rule: by the list of an item its own length or promise, of a step that it stands still with its case. */
export type Terms = Partial<Pick<Rule, 'name' | 'length' | 'unit' | 'pause'>>

/** A published version of a rule, which never changes. */
export interface PinnedRule {
  readonly id: string
  readonly version: number
  readonly terms?: Terms
}

/** A rule as clocks hold it: those from before versions were pinned hold the whole of it. */
export type ClockRule = PinnedRule | StoredRule

/** A version of a rule as a clock pins it. */
export const pinned = ({ id, version }: Rule, terms?: Terms): PinnedRule => ({
  ...{ id, version },
  ...(terms && { terms }),
})

/** The rule of a clock in full. @throws Error where the installation has no such version */
export const ruleOf = (services: Pick<Services, 'ruleVersion'>, rule: ClockRule): Rule =>
  'law' in rule ? readRule(rule) : { ...services.ruleVersion(rule.id, rule.version), ...rule.terms }

/** A legal or promised period of a case that begins. */
export interface ClockStart {
  /** What it is for, such as `decide` or `promise`; unique among the clocks of a unit that run. */
  readonly name: string
  readonly kind: 'legal' | 'promise'
  /** Department whose clock it is; left out where it is that of the whole case. */
  readonly unit?: string
  /** The rule as it was when the clock started. */
  readonly rule: ClockRule
  readonly startOn: LegalDay
  /** Minutes since midnight at which it began, where it counts hours or half-days and that is known. */
  readonly startMinute?: number
  /** What of it is not counted although it has begun: a step that begins while its case stands still. */
  readonly pauses?: readonly ClockPause[]
}

/** A period with where it leads and what became of it. */
export interface CaseClock extends ClockStart {
  readonly dueOn: LegalDay
  /** Minutes since midnight at which it ends on that day in Beijing; left out where that is midnight. */
  readonly closes?: number
  readonly provisional: boolean
  /** Day on which it stopped; null while it runs. */
  readonly stoppedOn: LegalDay | null
  readonly extensions?: readonly ClockExtension[]
  /** Its last day ended while it ran. */
  readonly passed?: true
}

/** Where a change leaves the date of a clock. */
export interface Dated {
  readonly dueOn: LegalDay
  readonly closes?: number
  readonly provisional: boolean
}

/** What an act does to a clock that runs; `at` is its place among the clocks of the case, from 0. */
export type ClockChange =
  | ({ readonly do: 'pause'; readonly at: number; readonly pause: ClockPause } & Dated)
  | ({ readonly do: 'resume'; readonly at: number; readonly on: Moment } & Dated)
  /** The clock of a step stands still, or goes on, with its case: all that is not counted of it. */
  | ({ readonly do: 'stand'; readonly at: number; readonly pauses: readonly ClockPause[] } & Dated)
  | ({ readonly do: 'extend'; readonly at: number; readonly extension: ClockExtension } & Dated)
  /** Its days were counted anew: calendar or office hours, or by confirmation the rule, are others. */
  | ({
      readonly do: 'project'
      readonly at: number
      readonly rule?: ClockRule
      readonly passed: boolean
    } & Dated)
  /** Its last day ended. */
  | { readonly do: 'pass'; readonly at: number }
  /** It stops, while others of its name go on. */
  | { readonly do: 'stop'; readonly at: number; readonly on: LegalDay }

/** The pause that goes on, if one does. */
export const openPause = ({ pauses = [] }: CaseClock): ClockPause | undefined =>
  pauses.find(({ resumedOn }) => resumedOn === null)

/** Whether a pause counts: the rule knows its ground, and the applicant was told of it in writing. */
export const isCredited = (rule: Rule, pause: ClockPause): boolean => pauseIssue(rule, pause) === null

/**
 * What the engine counts by. A pause that nobody was told of does not count; one that outlasts what was told counts
 * up to what was told.
 */
export function eventsOf(
  rule: Rule,
  {
    startOn,
    startMinute,
    pauses = [],
    extensions = [],
  }: Pick<CaseClock, 'startOn' | 'startMinute' | 'pauses' | 'extensions'>,
): ClockEvents {
  return {
    start: startMinute === undefined ? startOn : `${startOn}T${clockTime(startMinute)}`,
    pauses: pauses
      .filter((pause) => isCredited(rule, pause))
      .map(({ from, until, ground, notice, evidence, resumedOn }) => ({
        ...{ from, ground, notice, evidence },
        until: resumedOn !== null && resumedOn < until ? resumedOn : until,
      })),
    extensions: extensions.map(({ length, approval }) => ({ length, approval })),
  }
}

const MIDNIGHT = 1440

/** What a clock says instead of the version that it holds. */
export function termsOf(services: Pick<Services, 'ruleVersion'>, rule: ClockRule): Terms | undefined {
  if (!('law' in rule)) return rule.terms
  const published = services.ruleVersion(rule.id, rule.version)
  const { name, length, unit } = readRule(rule)
  const same = name === published.name && length === published.length && unit === published.unit
  return same ? undefined : { name, length, unit }
}

/** The instant at which a period has ended. */
export const endOf = ({ dueOn, closes = MIDNIGHT }: Pick<CaseClock, 'dueOn' | 'closes'>): Date =>
  endOfPeriod({ due: dueOn, closes })

/** A date as a clock keeps it. */
export const datedAs = (due: LegalDay, closes: number, provisional: boolean): Dated => ({
  dueOn: due,
  ...(closes !== MIDNIGHT && { closes }),
  provisional,
})

const ended = (pause: ClockPause, on: Moment): ClockPause =>
  pause.resumedOn === null ? { ...pause, resumedOn: on } : pause

function changed(clock: CaseClock, change: ClockChange): CaseClock {
  if (change.do === 'pass') return { ...clock, passed: true }
  if (change.do === 'stop') return clock.stoppedOn === null ? { ...clock, stoppedOn: change.on } : clock
  const { dueOn, closes, provisional } = change
  const { closes: _before, ...rest } = clock
  const dated: CaseClock = { ...rest, dueOn, ...(closes !== undefined && { closes }), provisional }
  switch (change.do) {
    case 'pause':
      return { ...dated, pauses: [...(clock.pauses ?? []), change.pause] }
    case 'resume':
      return { ...dated, pauses: (clock.pauses ?? []).map((pause) => ended(pause, change.on)) }
    case 'stand':
      return { ...dated, pauses: change.pauses }
    case 'extend':
      return { ...dated, extensions: [...(clock.extensions ?? []), change.extension] }
    case 'project': {
      const { passed: _passed, ...open } = dated
      return { ...open, ...(change.rule && { rule: change.rule }), ...(change.passed && { passed: true }) }
    }
  }
}

/** What an act says of clocks. Clocks keep their places: a new one is put behind all others. */
export interface ClockDeeds {
  readonly startClocks?: readonly CaseClock[]
  readonly stopClocks?: { readonly names: readonly string[]; readonly on: LegalDay }
  readonly clocks?: readonly ClockChange[]
}

/** The clocks of a case after an act: the fold of what its acts say. Stops come before changes, starts last. */
export function clocksAfter(
  clocks: readonly CaseClock[],
  { stopClocks, clocks: changes = [], startClocks = [] }: ClockDeeds,
): readonly CaseClock[] {
  const after = clocks.map((clock, at) => {
    const stops = stopClocks && clock.stoppedOn === null && stopClocks.names.includes(clock.name)
    const stopped = stops ? { ...clock, stoppedOn: stopClocks.on } : clock
    return changes.filter((change) => change.at === at).reduce(changed, stopped)
  })
  return startClocks.length > 0 ? [...after, ...startClocks] : after
}

/**
 * Earliest day on which a running clock of the whole case ends, or one of a unit; null where none runs. Without a unit
 * clocks of departments are left out: they end a part, not the case.
 */
export const nearestDue = (clocks: readonly CaseClock[], unit?: string): LegalDay | null =>
  clocks
    .filter((clock) => clock.stoppedOn === null && (clock.unit === undefined || clock.unit === unit))
    .map((clock) => clock.dueOn)
    .sort()[0] ?? null
