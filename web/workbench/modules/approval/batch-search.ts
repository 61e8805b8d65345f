import { oneIn, pageIn, present, type Search } from '../../kit/url-state.ts'

/** The step as it stands in the address. */
export const batchSearch = (search: Search) =>
  present({ step: oneIn(search, 'step', ['accept', 'decide'] as const) })

/** Year and page of the register of receipts. */
export function receivedSearch(search: Search) {
  const year = Number(search.year)
  const known = Number.isInteger(year) && year >= 1949 && year <= 9999
  return present({ year: known ? year : undefined, page: pageIn(search) })
}
