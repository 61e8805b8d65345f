import { type Static, Type } from 'typebox'
import { Day, line, ofCase, text, Validity } from './parts.data.ts'

/** 准予行政许可决定书 (行政许可法 第三十八条第一款). */
export const GrantData = Type.Object(
  {
    ...ofCase,
    acceptedOn: Day,
    /** Articles beside 行政许可法 第三十八条, each with its law in 《》; may be empty. */
    legalBasis: Type.Array(line(300), { maxItems: 20 }),
    /** 许可内容: what the holder may do. */
    scope: text(),
    validity: Validity,
    /** Title and number of the licence that follows. */
    licence: Type.Optional(line()),
    /** The licence that is renewed 延续 or changed 变更, and loses its force. */
    replaces: Type.Optional(
      Type.Object(
        {
          way: Type.Union([Type.Literal('renewal'), Type.Literal('variation')]),
          title: line(),
          number: line(80),
          identifier: line(128),
        },
        { additionalProperties: false },
      ),
    ),
    conditions: Type.Optional(Type.Array(text(1000), { maxItems: 50 })),
    /** Last day to deliver the licence (行政许可法 第四十四条: ten working days). */
    deliverBy: Type.Optional(Day),
  },
  { additionalProperties: false },
)
export type GrantData = Static<typeof GrantData>
