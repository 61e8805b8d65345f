import { type Static, Type } from 'typebox'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Text = Type.String({ minLength: 1 })

/**
 * A legal period as versioned data. A case pins `id` and `version`; a published version never changes.
 * Every policy is written out: the engine has no defaults.
 */
export const RuleSchema = Type.Object(
  {
    /** Such as `PERMIT.DECIDE`. */
    id: Type.String({ pattern: '^[A-Z][A-Z0-9]*(\\.[A-Z0-9_]+)+$' }),
    version: Type.Integer({ minimum: 1 }),
    name: Text,
    law: Text,
    /** As the law numbers it: `42(1)`. */
    article: Text,
    /** The words of the law that set the period. */
    quote: Text,
    /** How sure we are of the number and of each policy. `local` means: set by local policy, check before use. */
    certainty: Type.Union([Type.Literal('certain'), Type.Literal('from-memory'), Type.Literal('local')]),
    /** The first and last day on which the rule is law; null where open. */
    effectiveFrom: Type.Union([Day, Type.Null()]),
    effectiveTo: Type.Union([Day, Type.Null()]),
    /** Name of the event whose day starts the period, such as `accepted`. */
    startsAt: Text,
    unit: Type.Union([Type.Literal('workday'), Type.Literal('natural')]),
    /** In `unit`; negative counts back from the start; 0 is at once, on the day itself. */
    length: Type.Integer({ minimum: -3660, maximum: 3660 }),
    startDayCounts: Type.Boolean(),
    /** A start on a rest day: taken as it is, or as on the next working day. */
    receiptOnRestDay: Type.Union([Type.Literal('as-is'), Type.Literal('next-workday')]),
    /** A natural period that ends on a rest day: ends there, or on the next working day (民法典 §203). */
    rollover: Type.Union([Type.Literal('none'), Type.Literal('next-workday')]),
    /** The most by which it may be extended in all, in `unit`, and who approves; null where it may not be. */
    extension: Type.Union([
      Type.Object({ length: Type.Integer({ minimum: 1 }), authority: Text }, { additionalProperties: false }),
      Type.Null(),
    ]),
    /** Grounds that stop the clock, and whether the applicant must be told in writing; null where nothing does. */
    pause: Type.Union([
      Type.Object(
        { grounds: Type.Array(Text, { minItems: 1, uniqueItems: true }), noticeRequired: Type.Boolean() },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
  },
  { additionalProperties: false },
)

export type Rule = Readonly<Static<typeof RuleSchema>>

/** A file of rules in `data-packs/rules/`. */
export const RulePackSchema = Type.Array(RuleSchema, { minItems: 1 })
