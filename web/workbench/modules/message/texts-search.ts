import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** How a message may go out. */
export const CHANNELS = ['sms', 'mail'] as const

/** What may have become of a text message or a mail. */
export const TEXT_STATES = ['queued', 'sent', 'failed', 'unknown'] as const

const DAY = /^\d{4}-\d\d-\d\d$/

/** A day of the address. */
function dayIn(search: Search, name: string): string | undefined {
  const text = textIn(search, name)
  return text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
}

/** State of the log of text messages and mails as it stands in the address. */
export const textsSearch = (search: Search) =>
  present({
    channel: oneIn(search, 'channel', CHANNELS),
    state: oneIn(search, 'state', TEXT_STATES),
    from: dayIn(search, 'from'),
    to: dayIn(search, 'to'),
    page: pageIn(search),
  })
