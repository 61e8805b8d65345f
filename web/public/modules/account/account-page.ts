import { identityContract } from '#contracts/identity'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import {
  button,
  cardList,
  type Html,
  heading,
  html,
  notice,
  type SummaryRow,
  section,
  summaryList,
  table,
  tag,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, summaryOf } from '../../site/refused.ts'
import { instantText } from '../../site/time.ts'
import { deviceWords } from './device-words.ts'

const { readProfile, listSessions, logOut, logOutEverywhere } = identityContract.endpoints

type Profile = OutputOf<typeof readProfile>
type Sessions = OutputOf<typeof listSessions>

function profileRows(
  { kind, name, idNumber, phone, contactName }: Profile,
  { t }: HallRequest,
): SummaryRow[] {
  const code = (text: string): Html => html`<span class="code">${text}</span>`
  const contact = contactName === null ? [] : [{ term: t('public:account.contact'), value: contactName }]
  return [
    { term: t(`public:account.name-${kind}`), value: name },
    { term: t(`public:account.id-${kind}`), value: code(idNumber) },
    { term: t('public:account.phone'), value: code(phone) },
    ...contact,
  ]
}

function sessionsSection(sessions: Sessions, request: HallRequest): Html {
  const { t, locale } = request
  const list = table({
    caption: t('public:account.sessions'),
    captionUnseen: true,
    columns: [
      {
        label: t('public:account.device'),
        cell: (row) =>
          html`${deviceWords(row.agent) ?? t('public:account.device-unknown')} ${row.current && tag(t('public:account.this-device'), 'done')}`,
        heads: true,
      },
      { label: t('public:account.address'), cell: (row) => row.address },
      { label: t('public:account.last-seen'), cell: (row) => instantText(row.lastSeenAt, locale) },
    ],
    rows: sessions,
  })
  const everywhere = button({ label: t('public:account.log-out-everywhere'), kind: 'secondary' })
  return section({
    id: 'sessions',
    title: t('public:account.sessions'),
    body: [list, posting(request, { name: 'everywhere', body: [everywhere] })],
  })
}

/** A doubt about the number of a new account, as the message key that registration gave. */
const doubtsOf = ({ query }: HallRequest): string[] =>
  (query.doubts ?? '').split(',').filter((key) => /^codes:[a-z][a-z.-]*$/.test(key))

function welcome(request: HallRequest): (Html | null)[] {
  const { t, query } = request
  const doubts = doubtsOf(request).map((key) => html`<li>${t(key)}</li>`)
  return [
    query.welcome === 'yes' ? notice({ tone: 'success', body: t('public:account.welcome'), t }) : null,
    query.changed === 'yes'
      ? notice({ tone: 'success', body: t('public:account.password-changed'), t })
      : null,
    doubts.length > 0
      ? notice({ tone: 'warning', title: t('public:account.doubts'), body: [html`<ul>${doubts}</ul>`], t })
      : null,
  ]
}

function accountView(profile: Profile, sessions: Sessions, request: HallRequest): View {
  const { at, t } = request
  const title = t('public:nav.account')
  const sent = sentForm(request, request.refused?.form ?? '')
  const cards = [
    { href: at.matters, title: t('public:nav.matters') },
    { href: at.drafts, title: t('public:draft.mine') },
    { href: at.messages(), title: t('public:message.title') },
    { href: at.password, title: t('public:account.change-password') },
  ]
  return {
    title,
    trail: [],
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      summaryOf(request, sent),
      heading({ level: 1, text: title }),
      ...welcome(request),
      summaryList(profileRows(profile, request)),
      posting(request, {
        name: 'out',
        body: [button({ label: t('public:account.log-out'), kind: 'secondary' })],
      }),
      cardList({ cards, grid: true }),
      sessionsSection(sessions, request),
    ],
  }
}

/** `/<government>/account`: who is logged in (masked), where, and the ways out. */
export const accountPage = hallPage({
  path: '/account',
  signedIn: true,
  reads: [readProfile, listSessions],
  forms: {
    out: pageForm({ endpoint: logOut, done: (_output, request) => hallOf(request).home }),
    everywhere: pageForm({ endpoint: logOutEverywhere, done: (_output, request) => hallOf(request).home }),
  },
  async render(request) {
    const profile = await request.call(readProfile, {})
    return accountView(profile, await request.call(listSessions, {}), request)
  },
})
