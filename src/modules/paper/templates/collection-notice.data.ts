import { Type } from 'typebox'
import { Day, line, ofCase, text } from './parts.data.ts'

/** 领证通知 (行政许可法 第四十四条): what is ready, where it is handed out, what to bring. */
export const CollectionNoticeData = Type.Object(
  {
    ...ofCase,
    /** What is handed out. */
    documents: Type.Array(Type.Object({ title: line(), number: line(80) }, { additionalProperties: false }), {
      minItems: 1,
      maxItems: 20,
    }),
    place: line(),
    /** Hours in which it is handed out, such as 工作日 9:00 至 17:00. */
    hours: line(),
    from: Type.Optional(Day),
    /** What to bring. */
    bring: Type.Array(line(), { maxItems: 20 }),
    /** Other ways to get it, such as by post, a full sentence. */
    otherWays: Type.Optional(text(500)),
  },
  { additionalProperties: false },
)
