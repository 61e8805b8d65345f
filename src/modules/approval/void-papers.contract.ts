import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nullable } from '#kernel/contract'

export const voidPapersContract = contract('approval', {
  listVoidPapers: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/void-papers',
    permission: 'casework.case.read',
    summary: '办件中已作废或被替代的文书',
    input: Fields({ caseId: Id }),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          template: Type.String(),
          number: Type.String(),
          issuedAt: Instant,
          voidedAt: Instant,
          /** Number of the paper that took its place. */
          successor: Nullable(Type.String()),
        }),
      ),
    }),
  }),
})
