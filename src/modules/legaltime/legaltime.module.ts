import type { ModuleDefinition } from '#kernel/platform'
import { legaltimeContract } from './legaltime.contract.ts'
import { legaltimeRoutes } from './legaltime.http.ts'
import './legaltime.imports.ts'
import './legaltime.permissions.ts'
import './waiting-work.ts'

export const legaltimeModule: ModuleDefinition = {
  name: 'legaltime',
  tier: 'foundation',
  uses: ['org'],
  folder: import.meta.dirname,
  contract: legaltimeContract,
  routes: legaltimeRoutes,
}
