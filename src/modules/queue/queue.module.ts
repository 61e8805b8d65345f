import type { ModuleDefinition } from '#kernel/platform'
import { queueContract } from './queue.contract.ts'
import { queueRoutes } from './queue.http.ts'
import './queue.permissions.ts'

/** 取号叫号. */
export const queueModule: ModuleDefinition = {
  name: 'queue',
  tier: 'foundation',
  uses: ['org'],
  folder: import.meta.dirname,
  contract: queueContract,
  routes: queueRoutes,
}
