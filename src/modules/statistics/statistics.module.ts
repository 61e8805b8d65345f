import type { ModuleDefinition } from '#kernel/platform'
import './rebuild-facts.ts'
import { statisticsContract } from './statistics.contract.ts'
import './statistics.exports.ts'
import { statisticsRoutes } from './statistics.http.ts'
import './statistics.permissions.ts'
import { statisticsSubscribers } from './statistics.subscribers.ts'

/** 统计报表. */
export const statisticsModule: ModuleDefinition = {
  name: 'statistics',
  tier: 'business',
  uses: ['org', 'queue', 'item', 'casework', 'approval', 'reception'],
  folder: import.meta.dirname,
  contract: statisticsContract,
  routes: statisticsRoutes,
  subscribers: statisticsSubscribers,
}
