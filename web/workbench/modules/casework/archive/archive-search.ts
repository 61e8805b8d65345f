import { oneIn, pageIn, present, type Search, textIn } from '../../../kit/url-state.ts'

/** What the page shows: the register, or what waits to come into it. */
export const ARCHIVE_VIEWS = ['register', 'waiting'] as const

/** View, year, unit and page of the register of files as they stand in the address. */
export function archiveSearch(search: Search) {
  const year = Number(search.year)
  return present({
    view: oneIn(search, 'view', ARCHIVE_VIEWS),
    unitId: textIn(search, 'unitId'),
    year: Number.isInteger(year) && year >= 1949 && year <= 9999 ? year : undefined,
    page: pageIn(search),
  })
}

/** Which part of the register or of what waits is read. */
export type ArchiveFilter = Omit<ReturnType<typeof archiveSearch>, 'view' | 'page'>
