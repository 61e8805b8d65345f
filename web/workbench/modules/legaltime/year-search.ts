/** Which year is shown; the present one where left out. */
export interface YearSearch {
  readonly year?: number
}

const [FIRST, LAST] = [2000, 2099]

/** Reads the address of the calendar page; what does not fit is left out. */
export function yearSearch(search: Record<string, unknown>): YearSearch {
  const year = Number(search.year)
  return Number.isInteger(year) && year >= FIRST && year <= LAST ? { year } : {}
}
