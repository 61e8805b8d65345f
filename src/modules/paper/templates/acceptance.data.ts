import { type Static, Type } from 'typebox'
import { Day, DueDates, ofCase } from './parts.data.ts'

/** 受理通知书 (行政许可法 第三十二条). */
export const AcceptanceData = Type.Object(
  {
    ...ofCase,
    acceptedOn: Day,
    dueDates: DueDates,
    /** Last day of the notice that was not given; the law itself accepted the application (第三十二条第一款第四项). */
    noticeMissedOn: Type.Optional(Day),
  },
  { additionalProperties: false },
)
export type AcceptanceData = Static<typeof AcceptanceData>
