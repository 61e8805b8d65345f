/** Where the content of a paper is sealed. */
export const dataContext = (id: string): string => `paper.paper.data_sealed:${id}`

/** Where the reason for making a paper void is sealed. */
export const voidReasonContext = (id: string): string => `paper.paper.void_reason_sealed:${id}`
