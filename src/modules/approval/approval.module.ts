import type { ModuleDefinition } from '#kernel/platform'
import { approvalContract } from './approval.contract.ts'
import { approvalRoutes } from './approval.http.ts'
import { approvalSubscribers } from './approval.subscribers.ts'
import './approval.exports.ts'
import './approval.imports.ts'
import './approval.permissions.ts'
import './delivery.exports.ts'
import './dossier/dossier.permissions.ts'
import './abandon.ts'
import './deem-accepted.ts'
import './deem-renewed.ts'
import { doBatchJob } from './do-batch.ts'
import './kept-cases.ts'
import './kept-drafts.ts'
import './own-source.ts'
import { lookJob, payBackJob } from './payment/settle-online.ts'
import './permit-purpose.ts'
import './permit-services.ts'
import './waive-hearing.ts'
import './waiting-work.ts'

export const approvalModule: ModuleDefinition = {
  name: 'approval',
  tier: 'business',
  uses: [
    'legaltime',
    'org',
    'identity',
    'privacy',
    'realname',
    'flow',
    'flowbook',
    'paper',
    'casework',
    'item',
    'licence',
  ],
  folder: import.meta.dirname,
  contract: approvalContract,
  routes: approvalRoutes,
  subscribers: approvalSubscribers,
  jobs: [doBatchJob, lookJob, payBackJob],
}
