import { routesOf } from '#kernel/platform'
import { listSeals, listUses } from './list-seals.ts'
import { endSeal, endSealOrder, orderSeal, registerSeal } from './manage-seals.ts'
import { sealContract } from './seal.contract.ts'

export const sealRoutes = routesOf(sealContract, {
  listSeals,
  registerSeal,
  endSeal,
  orderSeal,
  endSealOrder,
  listUses,
})
