import type { ModuleDefinition } from '#kernel/platform'
import './legaltime.imports.ts'

export const legaltimeModule: ModuleDefinition = {
  name: 'legaltime',
  tier: 'foundation',
  uses: [],
  folder: import.meta.dirname,
}
