import type { itemContract } from '#contracts/item'
import type { InputOf } from '#kernel/contract'

/** A material as the server takes it. */
export type MaterialInput = InputOf<typeof itemContract.endpoints.editDraft>['materials'][number]

/** 必要 or 容缺. */
export const NECESSITIES = ['required', 'deferrable'] as const satisfies readonly MaterialInput['necessity'][]
/** 原件, 复印件 or 电子. */
export const MATERIAL_FORMS = [
  'original',
  'copy',
  'electronic',
] as const satisfies readonly MaterialInput['form'][]
/** 来源渠道. */
export const SOURCE_TYPES = ['10', '20', '99'] as const satisfies readonly MaterialInput['sourceType'][]
