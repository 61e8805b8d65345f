import type { ModuleDefinition } from '#kernel/platform'
import { supervisionContract } from './supervision.contract.ts'
import './supervision.exports.ts'
import { supervisionRoutes } from './supervision.http.ts'
import './supervision.permissions.ts'
import { supervisionSubscribers } from './supervision.subscribers.ts'
import './waiting-work.ts'

/** 电子监察. */
export const supervisionModule: ModuleDefinition = {
  name: 'supervision',
  tier: 'business',
  uses: ['org', 'casework', 'approval'],
  folder: import.meta.dirname,
  contract: supervisionContract,
  routes: supervisionRoutes,
  subscribers: supervisionSubscribers,
}
