/** Acts of a sitting, with the version of their body. */
export const ACTS = {
  registered: 'reception.registered@1',
  givenUp: 'reception.given-up@1',
  rated: 'reception.rated@1',
} as const

/** The stream in which the acts of a sitting lie. */
export const streamOf = (sittingId: string): string => `sitting/${sittingId}`
