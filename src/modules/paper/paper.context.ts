import { sealedColumn } from '#kernel/crypto'

/** Where the content of a paper is sealed. */
export const dataContext = sealedColumn('paper.paper', 'data_sealed')

/** Where the reason for making a paper void is sealed. */
export const voidReasonContext = sealedColumn('paper.paper', 'void_reason_sealed')
