/** Days of a case by which it belongs to a period. */
export const DATED = [
  ...['receivedOn', 'correctedOn', 'acceptedOn', 'notAcceptedOn'],
  ...['decidedOn', 'overdueOn', 'ratedOn'],
] as const
/** A day of a case by which it belongs to a period. */
export type DatedBy = (typeof DATED)[number]

/** What else must be true of a case for a measure to count it. */
export type Condition =
  | 'online'
  | 'granted'
  | 'refused'
  | 'same-day'
  | 'early'
  | 'timed'
  | 'compared'
  | 'satisfied'

/** What is summed instead of counting cases. */
export type Summed = 'usedDays' | 'legalDays' | 'promiseDays'

/** What is counted of the cases whose day lies in a period, or that are in hand at its end. */
export interface Measure {
  readonly on: DatedBy | 'in-hand'
  readonly when?: Condition
  readonly sum?: Summed
}

/** Everything that is counted. */
export const MEASURES = {
  received: { on: 'receivedOn' },
  online: { on: 'receivedOn', when: 'online' },
  corrected: { on: 'correctedOn' },
  accepted: { on: 'acceptedOn' },
  notAccepted: { on: 'notAcceptedOn' },
  inHand: { on: 'in-hand' },
  decided: { on: 'decidedOn' },
  granted: { on: 'decidedOn', when: 'granted' },
  refused: { on: 'decidedOn', when: 'refused' },
  sameDay: { on: 'decidedOn', when: 'same-day' },
  early: { on: 'decidedOn', when: 'early' },
  timed: { on: 'decidedOn', when: 'timed' },
  usedDays: { on: 'decidedOn', sum: 'usedDays' },
  legalDays: { on: 'decidedOn', when: 'compared', sum: 'legalDays' },
  promiseDays: { on: 'decidedOn', when: 'compared', sum: 'promiseDays' },
  overdue: { on: 'overdueOn' },
  rated: { on: 'ratedOn' },
  satisfied: { on: 'ratedOn', when: 'satisfied' },
} as const satisfies Readonly<Record<string, Measure>>

/** The name of something that is counted. */
export type MeasureName = keyof typeof MEASURES

/** What came out of counting: nothing where a measure found none. */
export type Counts = Readonly<Partial<Record<MeasureName, number>>>

/** Counts of two sets of cases that have none in common. */
export function added(a: Counts, b: Counts): Counts {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<MeasureName>
  return Object.fromEntries([...names].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]))
}
