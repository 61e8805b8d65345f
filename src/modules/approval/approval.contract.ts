import { contract } from '#kernel/contract'
import { deskContract } from './desk.contract.ts'
import { draftContract } from './draft.contract.ts'
import { hallContract } from './hall.contract.ts'

/** Everything that approvals answer: the hall of the applicants and the desk of the staff. */
export const approvalContract = contract('approval', {
  ...draftContract.endpoints,
  ...hallContract.endpoints,
  ...deskContract.endpoints,
})
