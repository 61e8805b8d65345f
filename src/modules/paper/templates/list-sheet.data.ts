import { Type } from 'typebox'
import { Day, line } from './parts.data.ts'

/** Rows of a printed list: more are told to be left out. */
export const MOST_ROWS = 5000

/** 台账: a list of the office, printed. It is not registered and bears no code. */
export const ListSheetData = Type.Object(
  {
    unit: line(),
    date: Day,
    title: line(100),
    /** What the list is narrowed to, who printed it and when. */
    lead: line(300),
    columns: Type.Array(
      Type.Object(
        {
          title: line(40),
          width: Type.Integer({ minimum: 1, maximum: 100 }),
          /** As wide as its longest text, which is never broken: days, times and short numbers. */
          unbroken: Type.Optional(Type.Boolean()),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 30 },
    ),
    rows: Type.Array(Type.Array(Type.String({ maxLength: 4000 })), { maxItems: MOST_ROWS }),
    /** Said under the list where rows were left out. */
    cut: Type.Optional(line()),
  },
  { additionalProperties: false },
)
