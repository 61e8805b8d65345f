import type { Counts, MeasureName } from './measures.ts'

/** A figure of a table: how many, or one measure for each of another, as days or as a share. */
export interface Figure {
  readonly unit: 'cases' | 'days' | 'share'
  /** Measure whose cases it opens to. */
  readonly opens: MeasureName
  readonly value: (counts: Counts) => number | null
}

const cases = (opens: MeasureName): Figure => ({
  ...{ unit: 'cases', opens },
  value: (counts) => counts[opens] ?? 0,
})

/** A part of a whole; null where there is nothing to take a part of. */
function ratio(part: number | undefined, whole: number | undefined): number | null {
  return whole ? (part ?? 0) / whole : null
}

/** 指标, in the order of the table; what each means in words is the message `define.<name>`. */
export const FIGURES = {
  received: cases('received'),
  accepted: cases('accepted'),
  notAccepted: cases('notAccepted'),
  corrected: cases('corrected'),
  inHand: cases('inHand'),
  decided: cases('decided'),
  granted: cases('granted'),
  refused: cases('refused'),
  sameDay: cases('sameDay'),
  early: cases('early'),
  overdue: cases('overdue'),
  averageDays: {
    ...{ unit: 'days', opens: 'timed' },
    value: ({ usedDays, timed }) => ratio(usedDays, timed),
  },
  compression: {
    ...{ unit: 'share', opens: 'decided' },
    value: ({ legalDays, promiseDays }) => {
      const promised = ratio(promiseDays, legalDays)
      return promised === null ? null : 1 - promised
    },
  },
  onlineRate: {
    ...{ unit: 'share', opens: 'online' },
    value: ({ online, received }) => ratio(online, received),
  },
  satisfaction: {
    ...{ unit: 'share', opens: 'satisfied' },
    value: ({ satisfied, rated }) => ratio(satisfied, rated),
  },
} as const satisfies Readonly<Record<string, Figure>>

/** The name of a figure. */
export type FigureName = keyof typeof FIGURES

/** Names of the figures, in the order of the table. */
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[]

/** What a figure comes to: cases, working days, or a share from 0 to 1; null where there is nothing to tell. */
export const figureValue = (name: FigureName, counts: Counts): number | null => FIGURES[name].value(counts)
