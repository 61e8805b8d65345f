import { oneIn, pageIn, present, type Search, textIn } from '../../kit/url-state.ts'

/** Tabs of the tray. */
export const TRAY_VIEWS = ['all', 'mine', 'open'] as const

/** State of the tray as it stands in the address. */
export const traySearch = (search: Search) =>
  present({ view: oneIn(search, 'view', TRAY_VIEWS), text: textIn(search, 'text'), page: pageIn(search) })
