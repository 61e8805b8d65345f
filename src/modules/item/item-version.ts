import type { ItemFacts } from './facts.schema.ts'
import type { Material } from './material.schema.ts'

/**
 * A version as others see it: content that never changes once it was in force. A case pins its id.
 * Where `facts.materialsListed` is false the list is empty and an applicant adds what the window told him.
 */
export interface ItemVersion {
  readonly id: string
  readonly itemId: string
  /** 基本编码. */
  readonly code: string
  /** Number of the version, from 1. */
  readonly number: number
  /** Since when in force; null for a version that has not been yet. */
  readonly inForceAt: Date | null
  readonly facts: ItemFacts
  readonly materials: readonly Material[]
}
