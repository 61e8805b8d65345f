import type { ModuleDefinition } from '#kernel/platform'
import { licenceContract } from './licence.contract.ts'
import { licenceRoutes } from './licence.http.ts'
import './kept-imported.ts'
import './licence.exports.ts'
import './licence.permissions.ts'
import { licenceSubscribers } from './licence.subscribers.ts'
import './own-source.ts'
import './rebuild-licences.ts'

export const licenceModule: ModuleDefinition = {
  name: 'licence',
  tier: 'business',
  uses: ['org', 'privacy', 'paper'],
  folder: import.meta.dirname,
  contract: licenceContract,
  routes: licenceRoutes,
  subscribers: licenceSubscribers,
}
