import { contract } from '#kernel/contract'
import { exportContract } from './export.contract.ts'
import { importContract } from './import.contract.ts'

/** Imports and exports of tables. */
export const transferContract = contract('transfer', {
  ...importContract.endpoints,
  ...exportContract.endpoints,
})
