import type { ModuleDefinition } from '#kernel/platform'
import { itemModule } from '#modules/item'
import { legaltimeModule } from '#modules/legaltime'
import { orgModule } from '#modules/org'

/** Every module of the platform, each after those it uses. */
export const MODULES: readonly ModuleDefinition[] = [legaltimeModule, orgModule, itemModule]
