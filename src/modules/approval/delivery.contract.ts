import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Line, Nothing } from '#kernel/contract'
import { Seen } from './approval.schemas.ts'

/** What is told of papers that wait for the applicant. */
export const deliveryContract = contract('approval', {
  tellCollection: endpoint({
    method: 'POST',
    path: '/approval/cases/:caseId/collection-notice',
    permission: 'approval.case.deliver',
    summary: '领证通知：证照和文书已经办好，告知领取地点、时间和须带的证件（行政许可法第四十四条）',
    input: Fields({
      caseId: Id,
      seen: Seen,
      papers: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }),
      place: Line(200),
      hours: Line(200),
      from: Type.Optional(Day),
      /** What to bring. */
      bring: Type.Array(Line(100), { maxItems: 20 }),
      /** Other ways to get it, such as by post. */
      otherWays: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    output: Nothing,
    previews: ['collection-notice'],
  }),
})
