import type { ModuleDefinition } from '#kernel/platform'
import { evidenceContract } from './evidence.contract.ts'
import { evidenceRoutes } from './evidence.http.ts'
import './evidence.permissions.ts'

export const evidenceModule: ModuleDefinition = {
  name: 'evidence',
  tier: 'foundation',
  uses: [],
  folder: import.meta.dirname,
  contract: evidenceContract,
  routes: evidenceRoutes,
}
