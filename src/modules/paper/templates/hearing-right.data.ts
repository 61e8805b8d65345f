import { Type } from 'typebox'
import { CountedIn, Day, line, ofCase, text } from './parts.data.ts'
import { Bases } from './turn.data.ts'

/** 听证告知书 (行政许可法 第四十七条): the applicant or an interested party may ask for a hearing within five days. */
export const HearingRightData = Type.Object(
  {
    ...ofCase,
    /** The party that is told, where it is not the applicant. */
    addressee: Type.Optional(line()),
    /** What the organ is going to decide, a full sentence. */
    intention: text(1000),
    legalBasis: Bases,
    reasons: Type.Array(text(2000), { minItems: 1, maxItems: 20 }),
    /** Days after being told within which a hearing may be asked for; five by 第四十七条. */
    days: Type.Integer({ minimum: 1, maximum: 60 }),
    counted: CountedIn,
    /** Last of these days, where the day of being told is known. */
    askBy: Type.Optional(Day),
    /** How to ask, a full sentence. */
    askVia: text(500),
  },
  { additionalProperties: false },
)
