import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Modules whose acts can be listed alone. */
export const AREAS = [
  ...['approval', 'casework', 'org', 'identity', 'factor', 'item', 'flowbook', 'legaltime', 'paper', 'seal'],
  ...['licence', 'privacy', 'realname', 'reception', 'retention', 'statistics', 'supervision', 'transfer'],
]

const DAY = /^\d{4}-\d{2}-\d{2}$/

function dayIn(search: Search, name: string): string | undefined {
  const text = textIn(search, name)
  return text !== undefined && DAY.test(text) ? text : undefined
}

/** State of the record of acts as it stands in the address; `act` is the one that is open. */
export const actsSearch = (search: Search) =>
  present({
    from: dayIn(search, 'from'),
    to: dayIn(search, 'to'),
    area: oneIn(search, 'area', AREAS),
    personId: textIn(search, 'personId'),
    text: textIn(search, 'text'),
    act: textIn(search, 'act'),
    page: pageIn(search),
  })
