import type { ModuleDefinition } from '#kernel/platform'
import { caseworkContract } from './casework.contract.ts'
import { caseworkRoutes } from './casework.http.ts'
import './casework.exports.ts'
import './casework.permissions.ts'
import './find-cases.ts'
import './rebuild-cases.ts'
import { caseworkSubscribers, reprojectJob } from './reproject-job.ts'
import './touched-clocks.ts'
import { serviceJob } from './run-service.ts'
import './stream-heads.store.ts'
import './waiting-work.ts'

export const caseworkModule: ModuleDefinition = {
  name: 'casework',
  tier: 'shape',
  uses: ['legaltime', 'org', 'flow', 'flowbook'],
  folder: import.meta.dirname,
  contract: caseworkContract,
  routes: caseworkRoutes,
  subscribers: caseworkSubscribers,
  jobs: [serviceJob, reprojectJob],
}
