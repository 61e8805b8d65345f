import { Type } from 'typebox'
import { Day, ofCase, Remedies, text } from './parts.data.ts'
import { Bases, Permit } from './turn.data.ts'

/** 撤销决定书 (行政许可法 第六十九条). */
export const RevocationData = Type.Object(
  {
    ...ofCase,
    permit: Permit,
    legalBasis: Bases,
    reasons: Type.Array(text(), { minItems: 1, maxItems: 20 }),
    effectiveOn: Day,
    /** Which of the grounds of 第六十九条: first paragraph 1 to 5, or `deceit` of the second. */
    ground: Type.Union([
      Type.Literal('abuse'),
      Type.Literal('beyond-power'),
      Type.Literal('against-procedure'),
      Type.Literal('unfit-applicant'),
      Type.Literal('other'),
      Type.Literal('deceit'),
    ]),
    /** What follows for the holder, a full sentence (第六十九条第四款). */
    consequence: Type.Optional(text(1000)),
    remedies: Remedies,
  },
  { additionalProperties: false },
)
