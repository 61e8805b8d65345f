import { Type } from 'typebox'
import { Day, line, ofCase, text } from './parts.data.ts'

/**
 * 审批呈批表: every opinion of the case in order, with the boxes that are still to be signed. It stays inside the
 * organ; a box without `opinion` is left blank for a hand.
 */
export const ApprovalFormData = Type.Object(
  {
    ...ofCase,
    acceptedOn: Type.Optional(Day),
    /** Last legal day of the decision. */
    dueOn: Type.Optional(Day),
    /** 办件摘要. */
    summary: text(),
    /** What is proposed; a full sentence. */
    proposal: Type.Optional(text(1000)),
    opinions: Type.Array(
      Type.Object(
        {
          /** The step, such as 审核意见. */
          step: line(40),
          opinion: Type.Optional(text()),
          name: Type.Optional(line(60)),
          /** Unit and post of the person. */
          capacity: Type.Optional(line()),
          /** The day on which it was given, or, recorded later, the true day. */
          on: Type.Optional(Day),
          /** 代录: who recorded the opinion that was signed on paper, and when. */
          recorded: Type.Optional(Type.Object({ by: line(60), on: Day }, { additionalProperties: false })),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 100 },
    ),
  },
  { additionalProperties: false },
)
