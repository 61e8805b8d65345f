import { Type } from 'typebox'
import { DueExplanation } from '#contracts/legaltime'
import { contract, endpoint, Fields, Id } from '#kernel/contract'

export const explanationContract = contract('casework', {
  explainClock: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/why',
    permission: 'casework.case.read',
    summary: '为什么是这一天：期限逐日说明',
    input: Fields({
      caseId: Id,
      /** Place among the clocks of the case, from 0; the running one that ends first where left out. */
      clock: Type.Optional(Type.Integer({ minimum: 0, maximum: 999 })),
    }),
    output: DueExplanation,
  }),
})
