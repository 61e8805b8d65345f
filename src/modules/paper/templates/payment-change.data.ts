import { Type } from 'typebox'
import { line, ofCase, Remedies, text } from './parts.data.ts'

/** 减免（退付）费用通知书: what is waived or paid back, on which ground, and what is left to pay. Amounts are 分. */
export const PaymentChangeData = Type.Object(
  {
    ...ofCase,
    kind: Type.Union([Type.Literal('waiver'), Type.Literal('refund')]),
    fees: Type.Array(
      Type.Object(
        { name: line(), amount: Type.Integer({ minimum: 1, maximum: 1_000_000_000_000 }) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 50 },
    ),
    /** Law or published rule that allows it. */
    basis: line(300),
    reasons: text(1000),
    /** What is still to be paid. */
    left: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
    remedies: Remedies,
  },
  { additionalProperties: false },
)
