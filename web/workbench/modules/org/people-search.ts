import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** States of a person. */
export const PERSON_STATES = ['active', 'left'] as const

/** State of the list of people as it stands in the address. */
export const peopleSearch = (search: Search) =>
  present({
    text: textIn(search, 'text'),
    unitId: textIn(search, 'unitId'),
    state: oneIn(search, 'state', PERSON_STATES),
    page: pageIn(search),
  })
