import { isLegalDay } from '#kernel/calendar'
import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Lengths of periods. */
export const KINDS = ['day', 'week', 'month', 'quarter', 'year'] as const
/** By what a table is grouped. */
export const DIMENSIONS = ['unit', 'township', 'item', 'window', 'person', 'channel'] as const
/** Figures, in the order of the table. */
export const FIGURES = [
  ...([
    'received',
    'accepted',
    'notAccepted',
    'corrected',
    'inHand',
    'decided',
    'granted',
    'refused',
  ] as const),
  ...(['sameDay', 'early', 'overdue', 'averageDays', 'compression', 'onlineRate', 'satisfaction'] as const),
] as const

/** State of the table as it stands in the address: a month by departments where it says nothing. */
export function tableSearch(search: Search) {
  const day = textIn(search, 'day')
  return present({
    kind: oneIn(search, 'kind', KINDS),
    day: day !== undefined && isLegalDay(day) ? day : undefined,
    by: oneIn(search, 'by', DIMENSIONS),
    unitId: textIn(search, 'unitId'),
  })
}

/** State of the list of cases that a figure counts. */
export const countedSearch = (search: Search) => ({
  ...tableSearch(search),
  ...present({ key: textIn(search, 'key'), label: textIn(search, 'label'), page: pageIn(search) }),
  figure: oneIn(search, 'figure', FIGURES) ?? 'received',
})
