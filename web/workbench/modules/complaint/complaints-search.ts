import { COMPLAINT_STATES, ORIGINS } from '#contracts/complaint'
import { oneIn, pageIn, present, type Search, switchIn } from '../../kit/url-state.ts'

/** State of the list of complaints as it stands in the address. */
export const complaintsSearch = (search: Search) =>
  present({
    state: oneIn(search, 'state', COMPLAINT_STATES),
    origin: oneIn(search, 'origin', ORIGINS),
    overdue: switchIn(search, 'overdue'),
    page: pageIn(search),
  })

const DAY = /^\d{4}-\d{2}-\d{2}$/

const dayIn = (search: Search, name: string): string | undefined => {
  const value = search[name]
  return typeof value === 'string' && DAY.test(value) ? value : undefined
}

/** The period that is counted. */
export const tallySearch = (search: Search) =>
  present({ from: dayIn(search, 'from'), to: dayIn(search, 'to') })
