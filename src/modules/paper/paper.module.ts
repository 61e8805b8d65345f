import type { ModuleDefinition } from '#kernel/platform'
import { paperContract } from './paper.contract.ts'
import { paperRoutes } from './paper.http.ts'
import './paper.exports.ts'
import './paper.permissions.ts'
import { paperSubscribers, sealWaitingJob } from './seal-waiting.ts'
import { typesetJob } from './typeset-paper.ts'

export const paperModule: ModuleDefinition = {
  name: 'paper',
  tier: 'foundation',
  uses: ['org', 'seal'],
  folder: import.meta.dirname,
  contract: paperContract,
  routes: paperRoutes,
  subscribers: paperSubscribers,
  jobs: [typesetJob, sealWaitingJob],
}
