import { type Static, Type } from 'typebox'
import { type Rule, RuleSchema } from './rule.ts'

const { id, version, name, law, article, quote, certainty, effectiveFrom, effectiveTo, startsAt, length } =
  RuleSchema.properties
const { startDayCounts, receiptOnRestDay, rollover } = RuleSchema.properties
const Text = Type.String({ minLength: 1 })
const closed = { additionalProperties: false }

/** The first format of a rule: clocks that started under it hold it for ever. */
export const RuleSchemaOfFormat1 = Type.Object(
  {
    ...{ id, version, name, law, article, quote, certainty, effectiveFrom, effectiveTo, startsAt, length },
    ...{ startDayCounts, receiptOnRestDay, rollover },
    unit: Type.Union([Type.Literal('workday'), Type.Literal('natural')]),
    extension: Type.Union([
      Type.Object({ length: Type.Integer({ minimum: 1 }), authority: Text }, closed),
      Type.Null(),
    ]),
    pause: Type.Union([
      Type.Object(
        { grounds: Type.Array(Text, { minItems: 1, uniqueItems: true }), noticeRequired: Type.Boolean() },
        closed,
      ),
      Type.Null(),
    ]),
  },
  closed,
)

export type RuleOfFormat1 = Readonly<Static<typeof RuleSchemaOfFormat1>>

/** What a rule of the first format means in the present one: a pause needed its notice alone, silence did nothing. */
export function fromFormat1(rule: RuleOfFormat1): Rule {
  const { extension, pause } = rule
  const needs = { article: null, evidence: false, endingAct: false, otherRole: false }
  return {
    ...rule,
    format: 2,
    unsettled: [],
    region: null,
    duty: 'authority',
    dayEnds: 'midnight',
    extension: extension && { ...extension, tellReason: true },
    pause: pause?.grounds.map((ground) => ({ ground, notice: pause.noticeRequired, ...needs })) ?? [],
    silence: null,
  }
}
