import { Type } from 'typebox'
import { Day, line, ofCase, text } from './parts.data.ts'
import { Bases, Clock } from './turn.data.ts'

/** 听证通知书 (行政许可法 第四十八条): time and place, told seven days before. */
export const HearingNoticeData = Type.Object(
  {
    ...ofCase,
    /** The party that is told, where it is not the applicant. */
    addressee: Type.Optional(line()),
    /** What is heard. */
    subject: text(500),
    legalBasis: Bases,
    heldOn: Day,
    heldAt: Clock,
    place: line(),
    presider: line(60),
    recorder: Type.Optional(line(60)),
    /** A hearing is public (第四十八条第一款第二项); otherwise why not, a full sentence. */
    closedBecause: Type.Optional(text(500)),
  },
  { additionalProperties: false },
)
