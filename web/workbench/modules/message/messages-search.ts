import { pageIn, present, type Search, switchIn } from '../../kit/url-state.ts'

/** State of the list of messages as it stands in the address. */
export const messagesSearch = (search: Search) =>
  present({ unread: switchIn(search, 'unread'), page: pageIn(search) })
