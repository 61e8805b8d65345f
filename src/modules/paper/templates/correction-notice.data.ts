import { type Static, Type } from 'typebox'
import { Day, line, ofCase, text } from './parts.data.ts'

/** 一次性补正告知书 (行政许可法 第三十二条第一款第四项): the list is complete, it is told once. */
export const CorrectionNoticeData = Type.Object(
  {
    ...ofCase,
    corrections: Type.Array(
      Type.Object(
        { material: line(), problem: text(1000), requirement: text(1000), basis: text(500) },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 100 },
    ),
    /** How to answer, a full sentence. */
    answerVia: text(500),
    /** Left out where no law or local rule sets a last day. */
    answerBy: Type.Optional(Day),
    /** What follows if nothing is corrected; only where a rule says so. */
    consequence: Type.Optional(text(500)),
  },
  { additionalProperties: false },
)
export type CorrectionNoticeData = Static<typeof CorrectionNoticeData>
