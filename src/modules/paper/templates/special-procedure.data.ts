import { type Static, Type } from 'typebox'
import { Day, DueDates, line, ofCase, text } from './parts.data.ts'

/** 特别程序告知书 (行政许可法 第四十五条): the applicant is told in writing how long the special procedure takes. */
export const SpecialProcedureData = Type.Object(
  {
    ...ofCase,
    acceptedOn: Day,
    /** Such as 检验. */
    procedure: line(40),
    reasons: text(2000),
    from: Day,
    /** The day the period goes on. */
    until: Day,
    dueDates: DueDates,
  },
  { additionalProperties: false },
)
export type SpecialProcedureData = Static<typeof SpecialProcedureData>
