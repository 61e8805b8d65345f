import { present, type Search, textIn } from '../../kit/url-state.ts'

/** State of the tree of units as it stands in the address. */
export const unitsSearch = (search: Search) => present({ unit: textIn(search, 'unit') })
