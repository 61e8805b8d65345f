import { PAPER_KINDS } from '#contracts/paper'
import { oneIn, pageIn, present, type Search, textIn, yearIn } from '../../kit/url-state.ts'

/** States of a paper. */
export const PAPER_STATES = ['issued', 'void', 'superseded'] as const
/** Papers that somebody has to look at. */
export const PAPER_CARES = ['awaited', 'missing'] as const

/** State of the register of papers as it stands in the address. */
export const papersSearch = (search: Search) =>
  present({
    unitId: textIn(search, 'unitId'),
    template: oneIn(search, 'template', PAPER_KINDS),
    year: yearIn(search, 'year'),
    text: textIn(search, 'text'),
    state: oneIn(search, 'state', PAPER_STATES),
    care: oneIn(search, 'care', PAPER_CARES),
    page: pageIn(search),
  })
