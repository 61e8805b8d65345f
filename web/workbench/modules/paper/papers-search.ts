import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Kinds of papers, in the order in which a case issues them. */
export const PAPER_KINDS = [
  'receipt',
  'acceptance',
  'correction-notice',
  'non-acceptance',
  'special-procedure',
  'extension',
  'grant',
  'refusal',
  'licence',
] as const
/** States of a paper. */
export const PAPER_STATES = ['issued', 'void'] as const

const FIRST_YEAR = 2000

/** A year of the address. */
function yearIn(search: Search): number | undefined {
  const year = Number(search.year)
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= 9999 ? year : undefined
}

/** State of the register of papers as it stands in the address. */
export const papersSearch = (search: Search) =>
  present({
    unitId: textIn(search, 'unitId'),
    template: oneIn(search, 'template', PAPER_KINDS),
    year: yearIn(search),
    text: textIn(search, 'text'),
    state: oneIn(search, 'state', PAPER_STATES),
    page: pageIn(search),
  })
