import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Boxes of lists of papers: come in, gone out. */
export const BOXES = ['in', 'out'] as const

/** State of the list as it stands in the address. */
export const transfersSearch = (search: Search) =>
  present({ box: oneIn(search, 'box', BOXES), page: pageIn(search) })

/** The case whose papers are handed over first. */
export const newTransferSearch = (search: Search) => present({ caseId: textIn(search, 'caseId') })

/** Page of the list of late entries. */
export const lateEntriesSearch = (search: Search) => present({ page: pageIn(search) })
