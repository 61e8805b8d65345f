import { oneIn, present, type Search } from '../../kit/url-state.ts'

/** The step as it stands in the address. */
export const batchSearch = (search: Search) =>
  present({ step: oneIn(search, 'step', ['accept', 'decide'] as const) })
