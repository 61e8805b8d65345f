import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nullable } from '#kernel/contract'

export const voidPapersContract = contract('approval', {
  listVoidPapers: endpoint({
    method: 'GET',
    path: '/approval/cases/:caseId/void-papers',
    permission: 'casework.case.read',
    summary: '办件中已作废或被替代的文书：何时、何人、什么原因',
    input: Fields({ caseId: Id }),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          template: Type.String(),
          number: Type.String(),
          issuedAt: Instant,
          voidedAt: Instant,
          /** Who made it void or gave it out again. */
          voidedBy: Type.String(),
          /** Null once it was destroyed with what the case says. */
          voidReason: Nullable(Type.String()),
          /** Number of the paper that took its place. */
          successor: Nullable(Type.String()),
        }),
      ),
    }),
  }),
})
