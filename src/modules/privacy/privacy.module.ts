import type { ModuleDefinition } from '#kernel/platform'
import { legalTimeSubscribers } from './follow-legal-time.ts'
import './own-sources.ts'
import './privacy.exports.ts'
import { privacyContract } from './privacy.contract.ts'
import { privacyRoutes } from './privacy.http.ts'
import './privacy.permissions.ts'
import './waiting-work.ts'

/** 个人信息. */
export const privacyModule: ModuleDefinition = {
  name: 'privacy',
  tier: 'foundation',
  uses: ['legaltime', 'org', 'identity'],
  folder: import.meta.dirname,
  contract: privacyContract,
  routes: privacyRoutes,
  subscribers: legalTimeSubscribers,
}
