import type { ModuleDefinition } from '#kernel/platform'
import { itemContract } from './item.contract.ts'
import { itemRoutes } from './item.http.ts'
import './item.exports.ts'
import './in-language.ts'
import './item.imports.ts'
import './desk-sources.ts'

/** 政务服务事项. */
export const itemModule: ModuleDefinition = {
  name: 'item',
  tier: 'business',
  uses: ['org', 'realname'],
  folder: import.meta.dirname,
  contract: itemContract,
  routes: itemRoutes,
}
