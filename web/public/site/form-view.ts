import type { PageRequest } from '#kernel/page'
import { type Html, heading, type Link } from '../kit/index.ts'
import type { Place, View } from './chrome.ts'
import { type SentForm, summaryOf } from './refused.ts'

/** A personal page with forms: what was wrong stands first, then what the page is about. */
export interface FormView {
  readonly title: string
  readonly caption?: string
  readonly place?: Place
  /** The way from the home page to here, without the home page itself. */
  readonly trail?: readonly Link[]
  /** What was sent and refused. */
  readonly sent: SentForm
  readonly body: readonly (Html | null)[]
}

/** The view of a personal page with forms. */
export const formView = (
  request: PageRequest,
  { title, caption, place, trail = [], sent, body }: FormView,
): View => ({
  ...{ title, place, trail, personal: true, hasErrors: sent.errors.length > 0 },
  body: [
    summaryOf(request, sent),
    heading({ level: 1, text: title, ...(caption !== undefined && { caption }) }),
    ...body,
  ],
})
