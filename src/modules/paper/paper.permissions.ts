import { permission } from '#kernel/context'

/** Asks whether a paper is genuine. */
export const verifyPapers = permission('paper.paper.verify', '查验文书', 'public')
