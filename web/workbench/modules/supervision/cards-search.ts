import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Kinds of cards. */
export const KINDS = ['warning', 'yellow', 'red'] as const
/** States of cards. */
export const STATES = ['issued', 'signed', 'lifted'] as const

/** State of the register of cards as it stands in the address. */
export const cardsSearch = (search: Search) =>
  present({
    kind: oneIn(search, 'kind', KINDS),
    state: oneIn(search, 'state', STATES),
    unitId: textIn(search, 'unitId'),
    text: textIn(search, 'text'),
    page: pageIn(search),
  })
