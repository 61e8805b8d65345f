import { routesOf } from '#kernel/platform'
import { evidenceContract } from './evidence.contract.ts'
import { listHeads, listKeys, proveAct, proveConsistency, readHead, readLatestHead } from './read-tree.ts'

export const evidenceRoutes = routesOf(evidenceContract, {
  readLatestHead,
  listHeads,
  readHead,
  listKeys,
  proveAct,
  proveConsistency,
})
