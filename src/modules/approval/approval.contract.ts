import { contract } from '#kernel/contract'
import { deliveryContract } from './delivery.contract.ts'
import { deskContract } from './desk.contract.ts'
import { dossierContract } from './dossier.contract.ts'
import { draftContract } from './draft.contract.ts'
import { hallContract } from './hall.contract.ts'
import { matterTurnsContract } from './matter-turns.contract.ts'
import { pagePicturesContract } from './page-pictures.contract.ts'
import { paymentContract } from './payment.contract.ts'
import { signedScanContract } from './signed-scan.contract.ts'
import { turnsContract } from './turns.contract.ts'
import { voidPapersContract } from './void-papers.contract.ts'
import { workingContract } from './working.contract.ts'

export { RATING_REASONS } from './rating-reasons.ts'
export { SIGNED_BY_HAND } from './signed-scan.contract.ts'

/** Everything that approvals answer: the hall of the applicants and the desk of the staff. */
export const approvalContract = contract('approval', {
  ...draftContract.endpoints,
  ...hallContract.endpoints,
  ...deskContract.endpoints,
  ...turnsContract.endpoints,
  ...paymentContract.endpoints,
  ...deliveryContract.endpoints,
  ...signedScanContract.endpoints,
  ...matterTurnsContract.endpoints,
  ...dossierContract.endpoints,
  ...voidPapersContract.endpoints,
  ...workingContract.endpoints,
  ...pagePicturesContract.endpoints,
})
