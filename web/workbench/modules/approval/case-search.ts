import { instantIn, oneIn, present, type Search } from '../../kit/url-state.ts'

/** Tabs of the case page, in their order; what stands in each is in `case-parts.tsx`. */
export const CASE_TABS = ['materials', 'application', 'history', 'papers', 'messages', 'related'] as const

/** One tab of the case page. */
export type CaseTab = (typeof CASE_TABS)[number]

/** State of the case page as it stands in the address. */
export const caseSearch = (search: Search) =>
  present({ tab: oneIn(search, 'tab', CASE_TABS), at: instantIn(search, 'at') })
