import { Type } from 'typebox'
import { Day, ofCase, Remedies, text } from './parts.data.ts'
import { Bases, Permit } from './turn.data.ts'

/** 注销决定书 (行政许可法 第七十条). */
export const CancellationData = Type.Object(
  {
    ...ofCase,
    permit: Permit,
    /** Which of the grounds 1 to 6 of 第七十条. */
    ground: Type.Union([
      Type.Literal('expired'),
      Type.Literal('person-gone'),
      Type.Literal('body-ended'),
      Type.Literal('taken-back'),
      Type.Literal('force-majeure'),
      Type.Literal('other'),
    ]),
    legalBasis: Bases,
    reasons: text(2000),
    effectiveOn: Day,
    /** How the licence is handed back, a full sentence. */
    handBack: Type.Optional(text(500)),
    remedies: Remedies,
  },
  { additionalProperties: false },
)
