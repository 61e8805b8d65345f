import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** What may have become of a text message. */
export const TEXT_STATES = ['queued', 'sent', 'failed', 'unknown'] as const

const DAY = /^\d{4}-\d\d-\d\d$/

/** A day of the address. */
function dayIn(search: Search, name: string): string | undefined {
  const text = textIn(search, name)
  return text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
}

/** State of the log of text messages as it stands in the address. */
export const textsSearch = (search: Search) =>
  present({
    state: oneIn(search, 'state', TEXT_STATES),
    from: dayIn(search, 'from'),
    to: dayIn(search, 'to'),
    page: pageIn(search),
  })
