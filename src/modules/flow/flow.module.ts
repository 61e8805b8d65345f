import type { ModuleDefinition } from '#kernel/platform'

export const flowModule: ModuleDefinition = {
  name: 'flow',
  tier: 'foundation',
  uses: [],
  folder: import.meta.dirname,
}
