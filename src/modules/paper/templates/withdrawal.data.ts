import { Type } from 'typebox'
import { Day, ofCase, Remedies, text } from './parts.data.ts'
import { Bases, Permit } from './turn.data.ts'

/** 撤回决定书 (行政许可法 第八条第二款): the law or the circumstances changed; loss is compensated by law. */
export const WithdrawalData = Type.Object(
  {
    ...ofCase,
    permit: Permit,
    legalBasis: Bases,
    reasons: Type.Array(text(), { minItems: 1, maxItems: 20 }),
    effectiveOn: Day,
    /** How loss is compensated (第八条第二款), a full sentence. */
    compensation: Type.Optional(text(1000)),
    remedies: Remedies,
  },
  { additionalProperties: false },
)
