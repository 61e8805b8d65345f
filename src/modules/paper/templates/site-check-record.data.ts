import { Type } from 'typebox'
import { Day, line, ofCase, text } from './parts.data.ts'
import { Attendant, Clock } from './turn.data.ts'

/** 现场勘验记录 (行政许可法 第三十四条第三款): two members of the staff at least. */
export const SiteCheckRecordData = Type.Object(
  {
    ...ofCase,
    checkedOn: Day,
    from: Clock,
    until: Clock,
    place: line(),
    inspectors: Type.Array(
      Type.Object({ name: line(60), certificate: Type.Optional(line(60)) }, { additionalProperties: false }),
      { minItems: 2, maxItems: 20 },
    ),
    /** Who of the applicant's side was there; none where empty. */
    present: Type.Array(Attendant, { maxItems: 20 }),
    points: Type.Array(
      Type.Object(
        {
          name: line(),
          found: text(1000),
          result: Type.Union([Type.Literal('fit'), Type.Literal('unfit'), Type.Literal('not-applicable')]),
        },
        { additionalProperties: false },
      ),
      { maxItems: 200 },
    ),
    description: text(),
    conclusion: Type.Union([Type.Literal('fit'), Type.Literal('unfit'), Type.Literal('to-rectify')]),
    /** Last day to put right what is wrong; only with `to-rectify`. */
    rectifyBy: Type.Optional(Day),
    photographs: Type.Array(
      Type.Object(
        {
          caption: line(),
          /** SHA-256 of the picture, hexadecimal. */
          digest: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
        },
        { additionalProperties: false },
      ),
      { maxItems: 100 },
    ),
    /** What the applicant's side remarks on it. */
    remark: Type.Optional(text(2000)),
  },
  { additionalProperties: false },
)
