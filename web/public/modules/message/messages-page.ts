import { messageContract } from '#contracts/message'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import {
  button,
  type Card,
  cardList,
  emptyState,
  type Html,
  heading,
  pagination,
  tabs,
  tag,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallPage } from '../../site/hall-page.ts'
import { PAGE_SIZE, pageAsked, pagesOf } from '../../site/paging.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, summaryOf } from '../../site/refused.ts'
import { instantText } from '../../site/time.ts'

const { listInbox, markInboxRead } = messageContract.endpoints

type Inbox = OutputOf<typeof listInbox>

const READ_FORM = 'read'

/** Where a message leads: to its case, or to the complaints that it is about. */
function placeOf(
  { template, caseId }: Inbox['rows'][number],
  { at }: HallRequest,
): { readonly href?: string } {
  if (caseId !== null) return { href: at.matter(caseId) }
  return template.startsWith('complaint-') ? { href: at.complaints } : {}
}

function card(message: Inbox['rows'][number], request: HallRequest): Card {
  const { id, title, body, at: sentAt, read } = message
  const { t, locale } = request
  const mark = {
    label: t('public:message.mark'),
    kind: 'quiet',
    name: 'messageId',
    value: id,
    form: READ_FORM,
  } as const
  return {
    ...placeOf(message, request),
    title,
    text: body,
    facts: [instantText(sentAt, locale)],
    ...(!read && { tag: tag(t('public:message.unread'), 'caution'), action: button(mark) }),
  }
}

/** The form that the buttons of unread messages post; its own button marks all of them. */
function readForm({ unread }: Inbox, request: HallRequest): Html | null {
  if (unread === 0) return null
  const all = button({ label: request.t('public:message.mark-all'), kind: 'secondary' })
  return posting(request, { name: 'read', id: READ_FORM, body: [all] })
}

function views({ unread }: Inbox, unreadOnly: boolean, { at, t }: HallRequest): Html {
  return tabs({
    label: t('public:message.views'),
    tabs: [
      { href: at.messages(), label: t('public:message.all'), current: !unreadOnly },
      {
        href: at.messages({ view: 'unread' }),
        label: t('public:message.unread'),
        count: unread,
        current: unreadOnly,
      },
    ],
  })
}

function messagesView(inbox: Inbox, unreadOnly: boolean, page: number, request: HallRequest): View {
  const { at, t } = request
  const title = t('public:message.title')
  const sent = sentForm(request, 'read')
  const view = unreadOnly ? 'unread' : undefined
  const cards = inbox.rows.map((row) => card(row, request))
  const none = emptyState({ title: t('public:message.none'), text: t('public:message.none-text') })
  return {
    title,
    trail: [{ href: at.account, label: t('public:nav.account') }],
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      summaryOf(request, sent),
      heading({ level: 1, text: title }),
      views(inbox, unreadOnly, request),
      readForm(inbox, request),
      cards.length > 0 ? cardList({ cards }) : none,
      pagination({ page, pages: pagesOf(inbox.total), href: (to) => at.messages({ view, page: to }), t }),
    ],
  }
}

/** `/<government>/messages`: what the offices told the reader, newest first. */
export const messagesPage = hallPage({
  path: '/messages',
  signedIn: true,
  reads: [listInbox],
  forms: {
    read: pageForm({
      endpoint: markInboxRead,
      input: ({ messageId }, { params }) => ({
        ...params,
        ...(typeof messageId === 'string' && { messageIds: [messageId] }),
      }),
      done: (_output, { path }) => path,
    }),
  },
  async render(request) {
    const { query, government } = request
    const page = pageAsked(query.page)
    const unreadOnly = query.view === 'unread'
    const asked = { government: government.slug, page, size: PAGE_SIZE, ...(unreadOnly && { unreadOnly }) }
    return messagesView(await request.call(listInbox, asked), unreadOnly, page, request)
  },
})
