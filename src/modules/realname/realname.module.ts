import type { ModuleDefinition } from '#kernel/platform'
import { askAuthorityWork } from './ask-authority.ts'
import './own-source.ts'
import { realnameContract } from './realname.contract.ts'
import { realnameRoutes } from './realname.http.ts'
import './realname.permissions.ts'
import { realnameSubscribers } from './realname.subscribers.ts'

/** 实名等级. */
export const realnameModule: ModuleDefinition = {
  name: 'realname',
  tier: 'foundation',
  uses: ['org', 'identity', 'privacy'],
  folder: import.meta.dirname,
  contract: realnameContract,
  routes: realnameRoutes,
  subscribers: realnameSubscribers,
  jobs: [askAuthorityWork],
}
