import { routesOf } from '#kernel/platform'
import { endOrder, giveOrder, readOrderFile } from './give-order.ts'
import { listOrders } from './list-orders.ts'
import { listRequests } from './list-requests.ts'
import { listSeals, listUses } from './list-seals.ts'
import { endSeal, registerSeal } from './manage-seals.ts'
import { sealContract } from './seal.contract.ts'

export const sealRoutes = routesOf(sealContract, {
  listSeals,
  registerSeal,
  endSeal,
  listOrders,
  readOrderFile,
  giveOrder,
  endOrder,
  listRequests,
  listUses,
})
