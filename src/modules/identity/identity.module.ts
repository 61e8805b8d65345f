import type { ModuleDefinition } from '#kernel/platform'
import { identityContract } from './identity.contract.ts'
import { identityRoutes } from './identity.http.ts'
import './identity.exports.ts'
import './identity.permissions.ts'
import './kept-codes.ts'
import './staff-import.ts'
import { sendCode } from './send-code.ts'

/** 账户与登录. */
export const identityModule: ModuleDefinition = {
  name: 'identity',
  tier: 'foundation',
  uses: ['org', 'factor'],
  folder: import.meta.dirname,
  contract: identityContract,
  routes: identityRoutes,
  jobs: [sendCode],
}
