import type { ModuleDefinition } from '#kernel/platform'
import { deskContract } from './desk.contract.ts'
import { deskRoutes } from './desk.http.ts'
import './desk.permissions.ts'

/** 工作台. */
export const deskModule: ModuleDefinition = {
  name: 'desk',
  tier: 'business',
  uses: ['org', 'casework'],
  folder: import.meta.dirname,
  contract: deskContract,
  routes: deskRoutes,
}
