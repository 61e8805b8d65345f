import { contract } from '#kernel/contract'
import { batchContract } from './batch.contract.ts'
import { changesContract } from './changes.contract.ts'
import { lateEntryContract } from './late-entry.contract.ts'
import { mandateContract } from './mandate.contract.ts'
import { outageContract } from './outage.contract.ts'
import { registerContract } from './register.contract.ts'

/** What working on permits needs besides their turns. */
export const workingContract = contract('approval', {
  ...batchContract.endpoints,
  ...changesContract.endpoints,
  ...lateEntryContract.endpoints,
  ...mandateContract.endpoints,
  ...outageContract.endpoints,
  ...registerContract.endpoints,
})
