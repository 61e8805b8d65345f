import { oneIn, pageIn, present, type Search, switchIn, textIn } from '../../kit/url-state.ts'
import { CASE_STATES } from './status.ts'

/** State of the list of cases as it stands in the address. */
export const casesSearch = (search: Search) =>
  present({
    status: oneIn(search, 'status', CASE_STATES),
    text: textIn(search, 'text'),
    open: switchIn(search, 'open'),
    page: pageIn(search),
  })
