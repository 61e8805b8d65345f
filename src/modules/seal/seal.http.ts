import { routesOf } from '#kernel/platform'
import { endOrder, giveOrder, readOrderFile } from './give-order.ts'
import { listOrders } from './list-orders.ts'
import { listRequests } from './list-requests.ts'
import { listSeals } from './list-seals.ts'
import { listUses } from './list-uses.ts'
import { endSeal, handSeal, registerSeal, surrenderSeal } from './manage-seals.ts'
import { sealContract } from './seal.contract.ts'

export const sealRoutes = routesOf(sealContract, {
  listSeals,
  registerSeal,
  endSeal,
  handSeal,
  surrenderSeal,
  listOrders,
  readOrderFile,
  giveOrder,
  endOrder,
  listRequests,
  listUses,
})
