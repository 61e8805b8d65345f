import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** States that the list of items can be filtered by. */
export const ITEM_STATES = ['in-force', 'draft', 'examined', 'retired'] as const
/** Types of items (GB/T 39046). */
export const ITEM_TYPES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] as const

/** State of the list of items as it stands in the address. */
export const itemsSearch = (search: Search) =>
  present({
    text: textIn(search, 'text'),
    state: oneIn(search, 'state', ITEM_STATES),
    taskType: oneIn(search, 'taskType', ITEM_TYPES),
    page: pageIn(search),
  })
