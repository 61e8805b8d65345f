import type { ModuleDefinition } from '#kernel/platform'
import { doImportJob } from './do-import.ts'
import { transferContract } from './transfer.contract.ts'
import { transferRoutes } from './transfer.http.ts'
import './kept-imports.ts'
import './kept-runs.ts'
import './transfer.exports.ts'
import './transfer.permissions.ts'

/** 导入导出. */
export const transferModule: ModuleDefinition = {
  name: 'transfer',
  tier: 'foundation',
  uses: ['org', 'paper'],
  folder: import.meta.dirname,
  contract: transferContract,
  routes: transferRoutes,
  jobs: [doImportJob],
}
