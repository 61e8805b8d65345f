import type { ModuleDefinition } from '#kernel/platform'
import { flowbookContract } from './flowbook.contract.ts'
import { flowbookRoutes } from './flowbook.http.ts'
import './flowbook.permissions.ts'

/** 流程库. */
export const flowbookModule: ModuleDefinition = {
  name: 'flowbook',
  tier: 'foundation',
  uses: ['flow', 'org'],
  folder: import.meta.dirname,
  contract: flowbookContract,
  routes: flowbookRoutes,
}
