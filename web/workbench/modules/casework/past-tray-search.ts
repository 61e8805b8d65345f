import { instantIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** State of the trays of an instant as it stands in the address. */
export const pastTraySearch = (search: Search) =>
  present({ at: instantIn(search, 'at'), unitId: textIn(search, 'unitId'), page: pageIn(search) })
