import type { ModuleDefinition } from '#kernel/platform'
import { orgContract } from './org.contract.ts'
import { orgRoutes } from './org.http.ts'
import './org.imports.ts'
import './org.exports.ts'
import './org.permissions.ts'
import './power-export.ts'
import './desk-sources.ts'
import './spoken-texts.ts'

export const orgModule: ModuleDefinition = {
  name: 'org',
  tier: 'foundation',
  uses: [],
  folder: import.meta.dirname,
  contract: orgContract,
  routes: orgRoutes,
}
