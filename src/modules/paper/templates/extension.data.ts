import { type Static, Type } from 'typebox'
import { CountedIn, Day, DueDates, line, ofCase, text } from './parts.data.ts'

/** 延期通知书 (行政许可法 第四十二条): who approved the extension, for how long, and for what reasons. */
export const ExtensionData = Type.Object(
  {
    ...ofCase,
    acceptedOn: Day,
    /** Such as 本机关负责人. */
    approvedBy: line(40),
    days: Type.Integer({ minimum: 1, maximum: 3660 }),
    counted: CountedIn,
    /** The article that allows it. */
    basis: line(300),
    formerDate: Day,
    reasons: text(2000),
    dueDates: DueDates,
  },
  { additionalProperties: false },
)
export type ExtensionData = Static<typeof ExtensionData>
