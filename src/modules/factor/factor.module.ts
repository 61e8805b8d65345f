import type { ModuleDefinition } from '#kernel/platform'
import { factorContract } from './factor.contract.ts'
import './factor.exports.ts'
import { factorRoutes } from './factor.http.ts'
import './factor.permissions.ts'
import { sendCode } from './send-code.ts'

/** 第二因素. */
export const factorModule: ModuleDefinition = {
  name: 'factor',
  tier: 'foundation',
  uses: ['org'],
  folder: import.meta.dirname,
  contract: factorContract,
  routes: factorRoutes,
  jobs: [sendCode],
}
