import { instantIn, oneIn, present, type Search } from '../../kit/url-state.ts'

/** Tabs of the case page. */
export const CASE_TABS = ['materials', 'application', 'history', 'papers'] as const

/** State of the case page as it stands in the address. */
export const caseSearch = (search: Search) =>
  present({ tab: oneIn(search, 'tab', CASE_TABS), at: instantIn(search, 'at') })
