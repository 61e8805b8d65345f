import { oneIn, pageIn, present, type Search } from '../../../kit/url-state.ts'

/** Parts of the page: what was entered, and the numbered receipts. */
export const PARTS = ['entries', 'receipts'] as const

/** Part and page as they stand in the address. */
export const outageSearch = (search: Search) =>
  present({ part: oneIn(search, 'part', PARTS), page: pageIn(search) })
