import { type Static, Type } from 'typebox'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Text = Type.String({ minLength: 1 })
const closed = { additionalProperties: false }

/** What a period is counted in. Hours and half-days are those of the office; a `natural-hour` is any hour. */
const Unit = Type.Union([
  Type.Literal('workday'),
  Type.Literal('natural'),
  Type.Literal('half-day'),
  Type.Literal('hour'),
  Type.Literal('natural-hour'),
])

/** A ground that stops the clock, and what a pause on it needs to be credited. */
const PauseGround = Type.Object(
  {
    /** Such as `inspection`; its words are a message of whoever shows it. */
    ground: Text,
    /** The article that allows it; null where the rule does not say. */
    article: Type.Union([Text, Type.Null()]),
    /** The person concerned must have been told in writing, with the time needed. */
    notice: Type.Boolean(),
    /** Something must prove it: an order of inspection, a letter to another agency. */
    evidence: Type.Boolean(),
    /** An act must end it: a result received, an answer given. */
    endingAct: Type.Boolean(),
    /** Who ends it must hold another role than who began it. */
    otherRole: Type.Boolean(),
  },
  closed,
)

/** What the law says happens where nobody acts in time. */
const Silence = Type.Object(
  {
    effect: Type.Union([
      /** 视为受理 */
      Type.Literal('deemed-acceptance'),
      /** 视为放弃 */
      Type.Literal('abandonment'),
      /** 视为准予延续 */
      Type.Literal('deemed-renewal'),
      /** 视为同意: local rules only */
      Type.Literal('deemed-consent'),
      /** The procedure goes on without the answer. */
      Type.Literal('proceed'),
    ]),
    /** The day from which it holds: that of the start (自收到之日起), or the end of the period. */
    since: Type.Union([Type.Literal('start'), Type.Literal('due')]),
    article: Text,
    quote: Text,
  },
  closed,
)

/**
 * A legal period as versioned data, in format 2. A case pins `id` and `version`; a published version never changes.
 * Every policy is written out: the engine has no defaults. Older formats are read by `readRule`.
 */
export const RuleSchema = Type.Object(
  {
    format: Type.Literal(2),
    /** Such as `PERMIT.DECIDE`. */
    id: Type.String({ pattern: '^[A-Z][A-Z0-9]*(\\.[A-Z0-9_]+)+$' }),
    version: Type.Integer({ minimum: 1 }),
    name: Text,
    law: Text,
    /** As the law numbers it: `42(1)`. */
    article: Text,
    /** The words of the law that set the period. */
    quote: Text,
    /** How sure we are of the number and its unit. `local` means: set by local policy, check before use. */
    certainty: Type.Union([Type.Literal('certain'), Type.Literal('from-memory'), Type.Literal('local')]),
    /** Members of this rule that are local or disputed and wait for the legal office. */
    unsettled: Type.Array(Text, { uniqueItems: true }),
    /** The first and last day on which the rule is law; null where open. */
    effectiveFrom: Type.Union([Day, Type.Null()]),
    effectiveTo: Type.Union([Day, Type.Null()]),
    /** GB/T 2260 code of the division in which it holds; null in the whole state. */
    region: Type.Union([Type.String({ pattern: '^\\d{6}$' }), Type.Null()]),
    /** Who has to act within the period. */
    duty: Type.Union([Type.Literal('authority'), Type.Literal('party'), Type.Literal('third-party')]),
    /** Name of the event whose day starts the period, such as `accepted`. */
    startsAt: Text,
    unit: Unit,
    /** In `unit`; negative counts back from the start (days only); 0 is at once, on the day itself. */
    length: Type.Integer({ minimum: -3660, maximum: 3660 }),
    /** Not asked where hours run from a time of the day (民法典 §201(2)). */
    startDayCounts: Type.Boolean(),
    /** A start on a rest day: taken as it is, or as on the next working day. */
    receiptOnRestDay: Type.Union([Type.Literal('as-is'), Type.Literal('next-workday')]),
    /** A natural period that ends on a rest day: ends there, or on the next working day (民法典 §203). */
    rollover: Type.Union([Type.Literal('none'), Type.Literal('next-workday')]),
    /** When the last day ends: at midnight, or when the office closes, where its hours are known (民法典 §203(2)). */
    dayEnds: Type.Union([Type.Literal('midnight'), Type.Literal('close-of-business')]),
    /** The most by which it may be extended in all, in `unit`, and who approves; null where it may not be. */
    extension: Type.Union([
      Type.Object(
        {
          length: Type.Integer({ minimum: 1 }),
          /** Such as `agency-head`, `government-head`, `disclosure-head`. */
          authority: Text,
          /** The applicant must be told the reasons. */
          tellReason: Type.Boolean(),
        },
        closed,
      ),
      Type.Null(),
    ]),
    /** Grounds that stop the clock, each once; none where nothing does. */
    pause: Type.Array(PauseGround),
    /** Null where nothing happens by itself. */
    silence: Type.Union([Silence, Type.Null()]),
  },
  closed,
)

export type Rule = Readonly<Static<typeof RuleSchema>>
export type PauseGround = Rule['pause'][number]
export type SilenceEffect = NonNullable<Rule['silence']>['effect']
