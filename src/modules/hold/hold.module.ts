import type { ModuleDefinition } from '#kernel/platform'
import { holdContract } from './hold.contract.ts'
import './hold.exports.ts'
import { holdRoutes } from './hold.http.ts'

/** 暂停销毁. */
export const holdModule: ModuleDefinition = {
  name: 'hold',
  tier: 'business',
  uses: ['org', 'casework'],
  folder: import.meta.dirname,
  contract: holdContract,
  routes: holdRoutes,
}
