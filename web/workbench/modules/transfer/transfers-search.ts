import { oneIn, pageIn, present, type Search } from '../../kit/url-state.ts'

/** Lists of the history. */
export const HISTORIES = ['imports', 'exports'] as const

/** State of the history as it stands in the address. */
export const transfersSearch = (search: Search) =>
  present({ view: oneIn(search, 'view', HISTORIES), page: pageIn(search) })
