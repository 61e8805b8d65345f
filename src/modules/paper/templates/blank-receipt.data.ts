import { Type } from 'typebox'
import { Day, line } from './parts.data.ts'

/** 应急空白回执: numbered receipts to be filled in by hand while the system is down, two parts of each number. */
export const BlankReceiptData = Type.Object(
  {
    unit: line(),
    /** Day of printing. */
    date: Day,
    numbers: Type.Array(line(60), { minItems: 1, maxItems: 100 }),
  },
  { additionalProperties: false },
)
