import { Type } from 'typebox'
import { Day, line } from './parts.data.ts'
import { Fact } from './turn.data.ts'

/** A plain sheet in the file of a case. It is not registered and bears no code. */
export const FileSheetData = Type.Object(
  {
    unit: line(),
    /** Number of the case. */
    number: line(80),
    date: Day,
    illustrative: Type.Boolean(),
    title: line(300),
    facts: Type.Array(Fact, { maxItems: 200 }),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })),
    tables: Type.Array(
      Type.Object(
        {
          title: line(100),
          /** One for each column: `1fr`, or a length such as `30mm`. */
          widths: Type.Array(Type.String({ pattern: '^(1fr|\\d+mm)$' }), { minItems: 1, maxItems: 12 }),
          head: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 12 }),
          rows: Type.Array(Type.Array(Type.String({ maxLength: 4000 })), { maxItems: 5000 }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 10 },
    ),
  },
  { additionalProperties: false },
)
