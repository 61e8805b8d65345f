import type { ModuleDefinition } from '#kernel/platform'
import { sealContract } from './seal.contract.ts'
import './seal.exports.ts'
import { sealRoutes } from './seal.http.ts'
import './seal.permissions.ts'

export const sealModule: ModuleDefinition = {
  name: 'seal',
  tier: 'foundation',
  uses: ['org'],
  folder: import.meta.dirname,
  contract: sealContract,
  routes: sealRoutes,
}
