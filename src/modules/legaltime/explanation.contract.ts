import { Type } from 'typebox'
import { Day, Fields, Nullable, OneOf } from '#kernel/contract'

const Text = Nullable(Type.String())
const PeriodUnit = OneOf('workday', 'natural', 'half-day', 'hour', 'natural-hour')

/** One day of a period, or one stretch of a day where hours count, and what stands behind its treatment. */
const ExplainedDay = Fields({
  day: Day,
  /** `HH:MM`; null for a whole day. */
  from: Text,
  until: Text,
  effect: OneOf('start', 'counted', 'rest', 'paused', 'moved'),
  /** Days or half-days counted so far, minutes where hours count. */
  count: Type.Integer(),
  basis: OneOf('rule', 'promise', 'weekday', 'weekend', 'new-year-day', 'notice', 'policy', 'pause'),
  /** Name of the holiday, code of the ground, or of the policy. */
  name: Text,
  /** Title and number of the notice that set the day. */
  notice: Text,
  law: Text,
  article: Text,
})

/** 为什么是这一天: a due date told day by day. It names no person. */
export const DueExplanation = Fields({
  number: Type.String(),
  name: Type.String(),
  kind: OneOf('legal', 'promise'),
  startOn: Day,
  dueOn: Day,
  /** Minutes since midnight of the last day at which it ends; 1440 is midnight. */
  closes: Type.Integer(),
  provisional: Type.Boolean(),
  stoppedOn: Nullable(Day),
  /** By the calendar and the hours of today, where that is another day than the one on record. */
  recounted: Nullable(Day),
  /** The calendar that the date was counted by, and the days below are told by. */
  calendar: Type.String(),
  rule: Fields({
    id: Type.String(),
    version: Type.Integer(),
    name: Type.String(),
    /** Null where no law but a promise set the length. */
    law: Text,
    article: Text,
    quote: Text,
    certainty: OneOf('certain', 'from-memory', 'local'),
    unit: PeriodUnit,
    length: Type.Integer(),
  }),
  /** 承诺: whose published promise the length is, and the legal period that it stays within. Null for a legal period. */
  promise: Nullable(
    Fields({
      unitName: Type.String(),
      /** What was promised to be done, such as the name of the item. */
      subject: Type.String(),
      legal: Nullable(
        Fields({
          ...{ law: Type.String(), article: Type.String(), quote: Type.String() },
          unit: PeriodUnit,
          length: Type.Integer(),
          dueOn: Day,
        }),
      ),
    }),
  ),
  extensions: Type.Array(Fields({ length: Type.Integer(), authority: Type.String() })),
  pauses: Type.Array(
    Fields({
      from: Day,
      until: Day,
      ground: Type.String(),
      article: Text,
      resumedOn: Nullable(Day),
      /** The applicant was told in writing; otherwise the days count. */
      credited: Type.Boolean(),
    }),
  ),
  days: Type.Array(ExplainedDay),
})
