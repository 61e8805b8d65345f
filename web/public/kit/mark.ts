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
    "%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2040%2040'%3E%3Crect%20width='40'%20height='40'%20rx='3'%20fill='%23b0301b'/%3E" +
    "%3Cpath%20d='M9%209h22v22H9zM14%2020h12'%20fill='none'%20stroke='%23fff'%20stroke-width='3.2'/%3E%3C/svg%3E" +
    '">',
)
