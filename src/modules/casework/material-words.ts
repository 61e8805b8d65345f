/** What is done with a piece of paper: it is taken, the original is looked at and compared, it is given back. */
export const DEEDS = ['received', 'seen', 'returned'] as const
/** What a piece of paper is. */
export const FORMS = ['original', 'copy'] as const

export type Deed = (typeof DEEDS)[number]
export type PaperForm = (typeof FORMS)[number]
