import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Line, Nullable, OneOf, Slug } from '#kernel/contract'

/** What anyone who holds a paper may know of it: nothing personal. */
export const VerifiedPaper = Fields({
  template: Type.String(),
  /** Title in the language of the request. */
  title: Type.String(),
  number: Type.String(),
  /** Unit that issued it, as it was called then. */
  unitName: Type.String(),
  issuedOn: Day,
  state: OneOf('issued', 'void'),
  /** The item's data is illustrative: the paper has no legal effect. */
  illustrative: Type.Boolean(),
})

export const paperContract = contract('paper', {
  verifyPaper: endpoint({
    method: 'GET',
    path: '/paper/:government/verify',
    permission: 'paper.paper.verify',
    summary: '凭查验码查验一份文书',
    input: Fields({ government: Slug, code: Line(40) }),
    output: Fields({ found: Type.Boolean(), paper: Nullable(VerifiedPaper) }),
    rate: { max: 30, seconds: 60 },
  }),
})
