import { contract } from '#kernel/contract'
import { deskContract } from './desk.contract.ts'
import { hallContract } from './hall.contract.ts'

export { COMPLAINT_GROUNDS, COMPLAINT_STATES, FINDINGS, ORIGINS, REVIEW_OUTCOMES } from './complaint.words.ts'

/** 投诉和差评: hall and desk. */
export const complaintContract = contract('complaint', {
  ...hallContract.endpoints,
  ...deskContract.endpoints,
})
