import { Type } from 'typebox'
import { Day, ofCase, text } from './parts.data.ts'
import { Bases } from './turn.data.ts'

/** 中止通知书: handling stops while its ground lasts, and the period with it. */
export const SuspensionData = Type.Object(
  {
    ...ofCase,
    acceptedOn: Day,
    /** First day that is not counted. */
    since: Day,
    legalBasis: Bases,
    reasons: text(2000),
    /** What has to happen for handling to go on, a full sentence. */
    resumesWhen: text(500),
  },
  { additionalProperties: false },
)
