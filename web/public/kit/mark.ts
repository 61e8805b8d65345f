import { type Html, raw } from './html.ts'

/** The mark of the service: 一 in an open window, cut as a seal. Decoration for screen readers. */
export const mark: Html = raw(
  '<svg class="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">' +
    '<rect width="40" height="40" rx="3" class="mark-seal"/>' +
    '<path d="M9 9h22v22H9z" class="mark-frame"/><path d="M14 20h12" class="mark-frame"/></svg>',
)
