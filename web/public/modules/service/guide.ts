import type { itemContract } from '#contracts/item'
import type { OutputOf } from '#kernel/contract'

/** The guide of an item, as the item module answers it. */
export type GuideAnswer = OutputOf<typeof itemContract.endpoints.readGuide>
/** 办事指南. */
export type Guide = GuideAnswer['guide']
/** What of a guide is not certain. */
export type Mark = Guide['marks'][number]
