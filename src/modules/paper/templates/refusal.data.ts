import { type Static, Type } from 'typebox'
import { Day, line, ofCase, Remedies, text } from './parts.data.ts'

/** 不予行政许可决定书 (行政许可法 第三十八条第二款): reasons and remedies are obligatory. */
export const RefusalData = Type.Object(
  {
    ...ofCase,
    acceptedOn: Day,
    /** Articles beside 行政许可法 第三十八条, each with its law in 《》; may be empty. */
    legalBasis: Type.Array(line(300), { maxItems: 20 }),
    reasons: Type.Array(text(), { minItems: 1, maxItems: 20 }),
    remedies: Remedies,
  },
  { additionalProperties: false },
)
export type RefusalData = Static<typeof RefusalData>
