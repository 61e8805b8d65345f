import { Type } from 'typebox'
import { Day, line } from './parts.data.ts'

/** 测试页 of a printer: crosses at known places, to measure by how much a sheet is shifted. */
export const TestSheetData = Type.Object(
  { date: Day, printer: line(60), unit: line(), right: Type.Number(), down: Type.Number() },
  { additionalProperties: false },
)
