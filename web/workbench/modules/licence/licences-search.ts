import { pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** State of the register of licences as it stands in the address. */
export const licencesSearch = (search: Search) =>
  present({ unitId: textIn(search, 'unitId'), text: textIn(search, 'text'), page: pageIn(search) })
