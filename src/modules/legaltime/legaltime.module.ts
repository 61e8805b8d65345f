import type { ModuleDefinition } from '#kernel/platform'

export const legaltimeModule: ModuleDefinition = {
  name: 'legaltime',
  tier: 'foundation',
  uses: [],
  folder: import.meta.dirname,
}
