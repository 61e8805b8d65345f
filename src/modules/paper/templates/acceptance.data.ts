import { type Static, Type } from 'typebox'
import { Day, DueDates, ofCase, Url } from './parts.data.ts'

/** 受理通知书 (行政许可法 第三十二条). */
export const AcceptanceData = Type.Object(
  {
    ...ofCase,
    acceptedOn: Day,
    dueDates: DueDates,
    /** Page that tells day by day why the dates are these. */
    why: Type.Optional(Type.Object({ url: Url }, { additionalProperties: false })),
    /** Last day of the notice that was not given; the law itself accepted the application (第三十二条第一款第四项). */
    noticeMissedOn: Type.Optional(Day),
  },
  { additionalProperties: false },
)
export type AcceptanceData = Static<typeof AcceptanceData>
