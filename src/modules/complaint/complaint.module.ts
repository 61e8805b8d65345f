import type { ModuleDefinition } from '#kernel/platform'
import { complaintContract } from './complaint.contract.ts'
import './complaint.exports.ts'
import { complaintRoutes } from './complaint.http.ts'
import './complaint.permissions.ts'
import { complaintSubscribers } from './complaint.subscribers.ts'
import './kept-complaints.ts'
import './own-source.ts'
import './waiting-work.ts'

/** 投诉和差评. */
export const complaintModule: ModuleDefinition = {
  name: 'complaint',
  tier: 'business',
  uses: ['legaltime', 'org', 'identity', 'privacy', 'casework', 'approval', 'reception'],
  folder: import.meta.dirname,
  contract: complaintContract,
  routes: complaintRoutes,
  subscribers: complaintSubscribers,
}
