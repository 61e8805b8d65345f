import { oneIn, pageIn, present, type Search, switchIn, textIn, yearIn } from '../../kit/url-state.ts'

/** Parts of the page of seals. */
export const SEAL_TABS = ['register', 'requests', 'uses'] as const

/** State of the page of seals as it stands in the address. */
export const sealsSearch = (search: Search) =>
  present({
    tab: oneIn(search, 'tab', SEAL_TABS),
    open: switchIn(search, 'open'),
    unitId: textIn(search, 'unitId'),
    year: yearIn(search, 'year'),
    page: pageIn(search),
  })
