import { REQUEST_STATES } from '#contracts/privacy'
import { oneIn, pageIn, present, type Search } from '../../kit/url-state.ts'

/** State of the list of requests as it stands in the address. */
export const requestsSearch = (search: Search) =>
  present({ state: oneIn(search, 'state', REQUEST_STATES), page: pageIn(search) })
