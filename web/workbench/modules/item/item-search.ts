import { oneIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Tabs of the page of an item. */
export const ITEM_TABS = ['content', 'materials', 'history', 'changes'] as const

/** State of the page of an item as it stands in the address: version shown, tab, version compared with. */
export const itemSearch = (search: Search) =>
  present({
    version: textIn(search, 'version'),
    tab: oneIn(search, 'tab', ITEM_TABS),
    since: textIn(search, 'since'),
  })
