import { contract } from '#kernel/contract'
import { accountListContract } from './account-list.contract.ts'
import { deskContract } from './desk.contract.ts'
import { hallContract } from './hall.contract.ts'
import { mailContract } from './mail.contract.ts'
import { sessionContract } from './session.contract.ts'
import { staffContract } from './staff.contract.ts'
import { substituteContract } from './substitute.contract.ts'

/** Everything that identity answers: logging in at both faces, the own session and password, staff accounts. */
export const identityContract = contract('identity', {
  ...deskContract.endpoints,
  ...hallContract.endpoints,
  ...sessionContract.endpoints,
  ...mailContract.endpoints,
  ...staffContract.endpoints,
  ...accountListContract.endpoints,
  ...substituteContract.endpoints,
})
