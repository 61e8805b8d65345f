import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Languages beside Chinese that items are translated into. */
export const TRANSLATED_INTO = ['ug', 'ky', 'en'] as const
/** Where a translation stands. */
export const TRANSLATION_STATES = ['missing', 'waiting', 'reviewed'] as const

/** State of the list of translations as it stands in the address. */
export const translationsSearch = (search: Search) =>
  present({
    locale: oneIn(search, 'locale', TRANSLATED_INTO),
    state: oneIn(search, 'state', TRANSLATION_STATES),
    text: textIn(search, 'text'),
    page: pageIn(search),
  })
