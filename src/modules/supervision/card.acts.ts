/** Acts of a card, with the version of their body. */
export const ACTS = {
  issued: 'supervision.card-issued@1',
  signed: 'supervision.card-signed@1',
  lifted: 'supervision.card-lifted@1',
} as const

/** The stream in which the acts of a card lie. */
export const streamOf = (cardId: string): string => `card/${cardId}`
