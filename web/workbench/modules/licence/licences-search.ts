import { pageIn, present, type Search, textIn, yearIn } from '../../kit/url-state.ts'

/** State of the register of licences as it stands in the address. */
export const licencesSearch = (search: Search) =>
  present({
    unitId: textIn(search, 'unitId'),
    year: yearIn(search, 'year'),
    text: textIn(search, 'text'),
    page: pageIn(search),
  })
