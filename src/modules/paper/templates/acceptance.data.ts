import { type Static, Type } from 'typebox'
import { Day, DueDates, ofCase } from './parts.data.ts'

/** 受理通知书 (行政许可法 第三十二条). */
export const AcceptanceData = Type.Object(
  { ...ofCase, acceptedOn: Day, dueDates: DueDates },
  { additionalProperties: false },
)
export type AcceptanceData = Static<typeof AcceptanceData>
