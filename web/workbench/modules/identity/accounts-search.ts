import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** How it may stand with an account. */
export const ACCOUNT_STATES = ['active', 'locked', 'disabled'] as const

/** State of the list of accounts as it stands in the address. */
export const accountsSearch = (search: Search) =>
  present({
    text: textIn(search, 'text'),
    unitId: textIn(search, 'unitId'),
    state: oneIn(search, 'state', ACCOUNT_STATES),
    page: pageIn(search),
  })
