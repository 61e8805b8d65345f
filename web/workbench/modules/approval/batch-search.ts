import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** The step as it stands in the address. */
export const batchSearch = (search: Search) =>
  present({ step: oneIn(search, 'step', ['accept', 'decide'] as const) })

/** Year, unit and page of a register of cases. */
export function registerSearch(search: Search) {
  const year = Number(search.year)
  const known = Number.isInteger(year) && year >= 1949 && year <= 9999
  return present({
    unitId: textIn(search, 'unitId'),
    year: known ? year : undefined,
    page: pageIn(search),
  })
}
