import type { ModuleDefinition } from '#kernel/platform'
import './kept-sittings.ts'
import { receptionContract } from './reception.contract.ts'
import { receptionRoutes } from './reception.http.ts'
import './reception.permissions.ts'
import { receptionSubscribers } from './reception.subscribers.ts'

/** 接待. */
export const receptionModule: ModuleDefinition = {
  name: 'reception',
  tier: 'business',
  uses: ['org', 'queue', 'casework', 'item', 'licence', 'approval'],
  folder: import.meta.dirname,
  contract: receptionContract,
  routes: receptionRoutes,
  subscribers: receptionSubscribers,
}
