import { present, type Search, textIn } from '../../kit/url-state.ts'

/** State of the window as it stands in the address: the sitting that is open. */
export const windowSearch = (search: Search) => present({ sitting: textIn(search, 'sitting') })
