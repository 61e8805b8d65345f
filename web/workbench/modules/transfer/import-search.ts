import { present, type Search, textIn } from '../../kit/url-state.ts'

/** State of the import page as it stands in the address: what is imported, and the run that is shown. */
export const importSearch = (search: Search) =>
  present({ target: textIn(search, 'target'), importId: textIn(search, 'importId') })
