import { type Html, raw } from './html.ts'

/** The mark of the service: 一 in an open window, cut as a seal. Decoration for screen readers. */
export const mark: Html = raw(
  '<svg class="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">' +
    '<rect width="40" height="40" rx="3" class="mark-seal"/>' +
    '<path d="M9 9h22v22H9z" class="mark-frame"/><path d="M14 20h12" class="mark-frame"/></svg>',
)

/** The mark for the browser's tab, inside the page: no request of its own. */
export const icon: Html = raw(
  '<link rel="icon" href="data:image/svg+xml,' +
    "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'%3E%3Crect width='40' height='40' rx='3' fill='%23b0301b'/%3E" +
    "%3Cpath d='M9 9h22v22H9zM14 20h12' fill='none' stroke='%23fff' stroke-width='3.2'/%3E%3C/svg%3E" +
    '">',
)
