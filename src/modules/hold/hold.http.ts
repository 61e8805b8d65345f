import { routesOf } from '#kernel/platform'
import { holdContract } from './hold.contract.ts'
import { liftHold, listHolds, placeHold } from './manage-holds.ts'

export const holdRoutes = routesOf(holdContract, { listHolds, placeHold, liftHold })
