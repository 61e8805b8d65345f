import { type Static, Type } from 'typebox'
import { line, ofCase, Remedies, text } from './parts.data.ts'

/** 不予受理决定书 (行政许可法 第三十二条第一款第一、二项，第七十八条). */
export const NonAcceptanceData = Type.Object(
  {
    ...ofCase,
    ground: Type.Union([
      Type.Literal('not-required'),
      Type.Literal('not-competent'),
      Type.Literal('false-material'),
      Type.Literal('other'),
    ]),
    /** Articles the decision rests on, each with its law in 《》. */
    legalBasis: Type.Array(line(300), { minItems: 1, maxItems: 20 }),
    reasons: Type.Array(text(), { minItems: 1, maxItems: 20 }),
    /** Where to apply instead, with address and phone; the law demands it when the organ is not competent. */
    competentBody: Type.Optional(line(400)),
    remedies: Remedies,
  },
  { additionalProperties: false },
)
export type NonAcceptanceData = Static<typeof NonAcceptanceData>
