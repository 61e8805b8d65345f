import { oneIn, pageIn, present, type Search, textIn } from '../../../kit/url-state.ts'

/** Tabs of the tray. */
export const TRAY_VIEWS = ['all', 'mine', 'open'] as const
/** What the tray can be narrowed to by date. */
export const DUE = ['late', 'near'] as const
/** Orders of the tray; the first is the usual one. */
export const ORDERS = ['due', 'newest'] as const

/** State of the tray as it stands in the address. */
export const traySearch = (search: Search) =>
  present({
    view: oneIn(search, 'view', TRAY_VIEWS),
    due: oneIn(search, 'due', DUE),
    node: textIn(search, 'node'),
    unitId: textIn(search, 'unitId'),
    text: textIn(search, 'text'),
    order: oneIn(search, 'order', ORDERS),
    columns: textIn(search, 'columns'),
    page: pageIn(search),
  })

/** What the tray is narrowed to, ordered by and shown with. */
export type TraySearch = ReturnType<typeof traySearch>
/** Changes a part of it, and goes to the first page. */
export type ChangeTray = (next: { [K in keyof TraySearch]?: TraySearch[K] | undefined }) => void
