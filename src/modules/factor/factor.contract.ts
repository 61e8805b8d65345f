import { contract } from '#kernel/contract'
import { machineContract } from './machine.contract.ts'
import { ownContract } from './own.contract.ts'
import { policyContract } from './policy.contract.ts'
import { proofContract } from './proof.contract.ts'

export { ACCEPTED } from './factor.schemas.ts'

/** Everything that factor answers: the own factors, proving them, and what a government asks for where. */
export const factorContract = contract('factor', {
  ...ownContract.endpoints,
  ...proofContract.endpoints,
  ...policyContract.endpoints,
  ...machineContract.endpoints,
})
