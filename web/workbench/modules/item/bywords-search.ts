import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Bywords in use, those that were taken out, and words that have none although people look for them. */
export const BYWORD_VIEWS = ['used', 'removed', 'missed'] as const

/** State of the list of bywords as it stands in the address. */
export const bywordsSearch = (search: Search) =>
  present({
    text: textIn(search, 'text'),
    state: oneIn(search, 'state', BYWORD_VIEWS),
    page: pageIn(search),
  })
