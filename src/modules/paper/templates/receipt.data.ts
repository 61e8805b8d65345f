import { type Static, Type } from 'typebox'
import { DueDates, line, ofCase, Url } from './parts.data.ts'
import { HandedIn } from './turn.data.ts'

/** 材料接收回执; `date` is the day of receipt, the applicant's name is given masked. */
export const ReceiptData = Type.Object(
  {
    ...ofCase,
    progress: Type.Object({ queryCode: line(40), url: Url }, { additionalProperties: false }),
    materials: Type.Array(HandedIn, { minItems: 1, maxItems: 200 }),
    dueDates: DueDates,
    /** 收件人: the clerk; left out for what comes over the net. */
    receivedBy: Type.Optional(line(60)),
  },
  { additionalProperties: false },
)
export type ReceiptData = Static<typeof ReceiptData>
