import { Type } from 'typebox'
import { Day, DueDates, line, ofCase, text } from './parts.data.ts'

/** 恢复通知书: the ground of the suspension is gone, the period goes on. */
export const ResumptionData = Type.Object(
  {
    ...ofCase,
    acceptedOn: Day,
    suspendedSince: Day,
    /** Number of the 中止通知书 or 特别程序告知书. */
    suspensionNumber: Type.Optional(line(80)),
    /** First day that counts again. */
    resumedOn: Day,
    reasons: text(2000),
    dueDates: DueDates,
  },
  { additionalProperties: false },
)
