import { Type } from 'typebox'
import { Day, line, ofCase, text } from './parts.data.ts'

/** 缴费通知书 (行政许可法 第五十八条、第五十九条): every fee with the law and the rate it follows. Amounts are 分. */
export const PaymentNoticeData = Type.Object(
  {
    ...ofCase,
    fees: Type.Array(
      Type.Object(
        {
          name: line(),
          /** Law or regulation that allows the fee. */
          basis: line(300),
          /** Published rate, such as 每件 100 元. */
          rate: line(),
          /** 分, from 0. */
          amount: Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 50 },
    ),
    payBy: Type.Optional(Day),
    /** How to pay, a full sentence. */
    payVia: text(500),
    /** What follows if it is not paid; only where a rule says so. */
    consequence: Type.Optional(text(500)),
  },
  { additionalProperties: false },
)
