import { contract } from '#kernel/contract'
import { deskContract } from './desk.contract.ts'
import { hallContract } from './hall.contract.ts'

export * from './privacy.words.ts'

/** Endpoints of personal data: the citizen's side and that of those who answer him. */
export const privacyContract = contract('privacy', { ...hallContract.endpoints, ...deskContract.endpoints })
