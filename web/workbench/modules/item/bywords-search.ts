import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Bywords in use, and those that were taken out. */
export const BYWORD_STATES = ['used', 'removed'] as const

/** State of the list of bywords as it stands in the address. */
export const bywordsSearch = (search: Search) =>
  present({
    text: textIn(search, 'text'),
    state: oneIn(search, 'state', BYWORD_STATES),
    page: pageIn(search),
  })
