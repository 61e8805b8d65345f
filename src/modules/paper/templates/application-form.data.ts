import { Type } from 'typebox'
import { line, ofCase } from './parts.data.ts'
import { Fact, HandedIn } from './turn.data.ts'

/** 行政许可申请书, filled in (行政许可法 第二十九条、第三十一条); `date` is the day it was printed, `unit` the body applied to. */
export const ApplicationFormData = Type.Object(
  {
    ...ofCase,
    /** What the applicant told of itself beside name and number: address, legal representative, telephone. */
    particulars: Type.Array(Fact, { maxItems: 20 }),
    /** 委托代理人 (第二十九条第二款). */
    agent: Type.Optional(
      Type.Object(
        {
          name: line(60),
          idLabel: Type.Optional(line(40)),
          id: Type.Optional(line(64)),
          phone: Type.Optional(line(40)),
        },
        { additionalProperties: false },
      ),
    ),
    /** The form as it was filled in, section by section. */
    sections: Type.Array(
      Type.Object(
        { title: line(60), facts: Type.Array(Fact, { minItems: 1, maxItems: 100 }) },
        { additionalProperties: false },
      ),
      { maxItems: 30 },
    ),
    materials: Type.Array(HandedIn, { maxItems: 200 }),
    /** Where it came in. */
    channel: Type.Union([Type.Literal('online'), Type.Literal('window')]),
  },
  { additionalProperties: false },
)
