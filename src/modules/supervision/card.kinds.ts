/** 牌别. */
export const CARD_KINDS = ['warning', 'yellow', 'red'] as const
/** How grave a card is. */
export type CardKind = (typeof CARD_KINDS)[number]

/** Where a card stands. */
export const CARD_STATES = ['issued', 'signed', 'lifted'] as const
/** Where a card stands. */
export type CardState = (typeof CARD_STATES)[number]
