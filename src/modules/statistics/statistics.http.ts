import { routesOf } from '#kernel/platform'
import { freezeMonth, listFrozen, setCutOff } from './freeze-month.ts'
import { listCounted } from './list-counted.ts'
import { readTable } from './read-table.ts'
import { statisticsContract } from './statistics.contract.ts'

export const statisticsRoutes = routesOf(statisticsContract, {
  ...{ readTable, listCounted, listFrozen, freezeMonth, setCutOff },
})
