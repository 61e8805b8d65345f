import { Type } from 'typebox'
import { Day, line, ofCase, text } from './parts.data.ts'
import { Attendant, Clock } from './turn.data.ts'

/** 听证笔录 (行政许可法 第四十八条第一款第五项、第二款): signed by who took part; the decision rests on it. */
export const HearingRecordData = Type.Object(
  {
    ...ofCase,
    subject: text(500),
    heldOn: Day,
    from: Clock,
    until: Clock,
    place: line(),
    presider: line(60),
    recorder: line(60),
    public: Type.Boolean(),
    attendants: Type.Array(Attendant, { minItems: 1, maxItems: 60 }),
    /** What was said, in order. */
    statements: Type.Array(
      Type.Object({ speaker: line(80), words: text() }, { additionalProperties: false }),
      { minItems: 1, maxItems: 500 },
    ),
    /** Evidence that was shown. */
    evidences: Type.Optional(Type.Array(line(), { maxItems: 100 })),
  },
  { additionalProperties: false },
)
