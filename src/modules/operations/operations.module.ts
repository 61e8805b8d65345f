import type { ModuleDefinition } from '#kernel/platform'
import { operationsContract } from './operations.contract.ts'
import { operationsRoutes } from './operations.http.ts'
import './operations.permissions.ts'

export const operationsModule: ModuleDefinition = {
  name: 'operations',
  tier: 'foundation',
  uses: [],
  folder: import.meta.dirname,
  contract: operationsContract,
  routes: operationsRoutes,
}
