import { Type } from 'typebox'
import { Day, Fields, Moment, Nullable, OneOf } from '#kernel/contract'

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

/**
 * What the list of the matter says of a legal period, where the list and not the rule alone sets how long it is: the rule is
 * then the general one, and holds where no other law says otherwise.
 */
const OwnPeriod = Fields({
  /** Code and name of the matter, and the version of its entry that the case pins. */
  code: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  /** The list's own remark on the period. */
  note: Text,
  /** The legal basis that the list states, in its words. */
  basis: Type.String(),
  /** What the rule says without it. */
  general: Fields({ unit: PeriodUnit, length: Type.Integer() }),
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
  /** 本事项法定时限, of a legal period; null where the rule alone says how long it is. */
  own: Nullable(OwnPeriod),
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
          own: Nullable(OwnPeriod),
        }),
      ),
    }),
  ),
  extensions: Type.Array(Fields({ length: Type.Integer(), authority: Type.String() })),
  pauses: Type.Array(
    Fields({
      /** Days; minutes of days where hours or half-days count. */
      from: Moment,
      until: Moment,
      ground: Type.String(),
      article: Text,
      resumedOn: Nullable(Moment),
      /** The applicant was told in writing, and what the rule wants as evidence is there; otherwise the time counts. */
      credited: Type.Boolean(),
    }),
  ),
  days: Type.Array(ExplainedDay),
})
