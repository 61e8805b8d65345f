import { type Static, Type } from 'typebox'

const Text = Type.String({ minLength: 1 })

/** How long one kind of record is kept, and what then is destroyed (个人信息保护法 §19, §47). */
export const RetentionRuleSchema = Type.Object(
  {
    /** Such as `RETENTION.DRAFT`. */
    id: Type.String({ pattern: '^RETENTION(\\.[A-Z0-9_]+)+$' }),
    version: Type.Integer({ minimum: 1 }),
    name: Text,
    /** Name of the `RetentionSource` that keeps such records. */
    record: Text,
    /** Outcomes that it speaks of; null for every record of the source. */
    outcomes: Type.Union([Type.Array(Text, { minItems: 1, uniqueItems: true }), Type.Null()]),
    /** The period counts from the day after the record's day (民法典 §201), or from 1 January of the year after it. */
    countsFrom: Type.Union([Type.Literal('next-day'), Type.Literal('next-year')]),
    unit: Type.Union([Type.Literal('day'), Type.Literal('year')]),
    /** In `unit`. */
    length: Type.Integer({ minimum: 1, maximum: 3660 }),
    /** `values`: the personal values of a case, whose row and acts stay. `record`: the record as a whole. */
    destroys: Type.Union([Type.Literal('values'), Type.Literal('record')]),
    /** `operator`: once somebody has looked at what is due and confirmed it. `housekeeping`: as soon as it is due. */
    destroyedBy: Type.Union([Type.Literal('operator'), Type.Literal('housekeeping')]),
    /** What the length rests on. */
    basis: Text,
    /** `certain`: the law gives the number. `local`: policy of the installation, check before use. */
    certainty: Type.Union([Type.Literal('certain'), Type.Literal('local')]),
  },
  { additionalProperties: false },
)

export type RetentionRule = Readonly<Static<typeof RetentionRuleSchema>>

/** The file `data-packs/retention/rules.json`. */
export const RetentionPackSchema = Type.Array(RetentionRuleSchema, { minItems: 1 })

/** A rule as an act names it. */
export const basisOf = ({ id, version }: RetentionRule): string => `${id}@${version}`
