import { identityContract } from '#contracts/identity'
import { privacyContract } from '#contracts/privacy'
import { realnameContract } from '#contracts/realname'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import { deviceWords } from '#web/device-words'
import {
  button,
  cardList,
  type Html,
  html,
  notice,
  type SummaryRow,
  section,
  summaryList,
  table,
  tag,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm } from '../../site/refused.ts'
import { instantText } from '../../site/time.ts'

const { readProfile, readOwnMail, listSessions, logOut, endSession, endOtherSessions } =
  identityContract.endpoints
const { readOwnLevel } = realnameContract.endpoints
const { listConsents } = privacyContract.endpoints

type Profile = OutputOf<typeof readProfile>
type Mail = OutputOf<typeof readOwnMail>
type Sessions = OutputOf<typeof listSessions>
type Level = OutputOf<typeof readOwnLevel>['level']

/** The form that the buttons of single sessions post. */
const END_FORM = 'end-session'

const code = (text: string): Html => html`<span class="code">${text}</span>`

/** Nothing where the installation sends no mail and none was ever given. */
function mailRows({ address, available }: Mail, { at, t }: HallRequest): SummaryRow[] {
  if (address === null && !available) return []
  const label = t(address === null ? 'public:account.mail-give' : 'public:account.mail-change')
  const value = address === null ? t('public:account.mail-none') : code(address)
  return [{ term: t('public:account.mail'), value, action: { href: at.mail, label } }]
}

function profileRows(
  { kind, name, idNumber, phone, contactName }: Profile,
  mail: Mail,
  level: Level,
  request: HallRequest,
): SummaryRow[] {
  const { at, t } = request
  const contact = contactName === null ? [] : [{ term: t('public:account.contact'), value: contactName }]
  return [
    { term: t(`public:account.name-${kind}`), value: name },
    { term: t(`public:account.id-${kind}`), value: code(idNumber) },
    {
      term: t('public:account.phone'),
      value: code(phone),
      action: { href: at.phone, label: t('public:draft.change') },
    },
    ...mailRows(mail, request),
    ...contact,
    {
      term: t('public:level.title'),
      value: t(`realname:level.${level}`),
      action: { href: at.level, label: t('public:level.see') },
    },
  ]
}

const endButton = (id: string, { t }: HallRequest): Html =>
  button({ label: t('public:account.end'), kind: 'quiet', name: 'sessionId', value: id, form: END_FORM })

function sessionsSection(sessions: Sessions, request: HallRequest): Html {
  const { t, locale } = request
  const list = table({
    caption: t('public:account.sessions'),
    captionUnseen: true,
    columns: [
      {
        label: t('public:account.device'),
        cell: (row) =>
          html`${deviceWords(row.agent) ?? t('public:account.device-unknown')} ${row.current && tag(t('public:account.this-device'), 'done')}${!row.current && endButton(row.id, request)}`,
        heads: true,
      },
      { label: t('public:account.address'), cell: (row) => row.address },
      { label: t('public:account.last-seen'), cell: (row) => instantText(row.lastSeenAt, locale) },
    ],
    rows: sessions,
  })
  const others = button({ label: t('public:account.end-others'), kind: 'secondary' })
  const endOthers = sessions.length > 1 ? posting(request, { name: 'others', body: [others] }) : null
  return section({
    id: 'sessions',
    title: t('public:account.sessions'),
    body: [list, posting(request, { name: 'end', id: END_FORM, body: [] }), endOthers].filter(
      (part) => part !== null,
    ),
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
    query.mail === 'yes' || query.mail === 'no'
      ? notice({ tone: 'success', body: t(`public:account.mail-done-${query.mail}`), t })
      : null,
    query.moved === 'yes' ? notice({ tone: 'success', body: t('public:account.phone-changed'), t }) : null,
    doubts.length > 0
      ? notice({ tone: 'warning', title: t('public:account.doubts'), body: [html`<ul>${doubts}</ul>`], t })
      : null,
  ]
}

/** Leads to what has been changed or is asked about personal data since the reader was last told. */
function consentsDue(due: boolean, { at, t }: HallRequest): Html | null {
  if (!due) return null
  const link = textLink({ href: at.consents(), label: t('public:privacy.to-consents') })
  return notice({ tone: 'info', body: [html`<p>${t('public:privacy.consents-due')} ${link}</p>`], t })
}

/** What the page shows. */
interface Account {
  readonly profile: Profile
  readonly mail: Mail
  readonly level: Level
  readonly sessions: Sessions
  readonly due: boolean
}

function accountView({ profile, mail, level, sessions, due }: Account, request: HallRequest): View {
  const { at, t } = request
  const title = t('public:nav.account')
  const sent = sentForm(request, request.refused?.form ?? '')
  const cards = [
    { href: at.matters, title: t('public:nav.matters') },
    { href: at.drafts, title: t('public:draft.mine') },
    { href: at.licences, title: t('public:licences.title') },
    { href: at.messages(), title: t('public:message.title') },
    { href: at.privacy, title: t('public:privacy.title') },
    { href: at.password, title: t('public:account.change-password') },
  ]
  return formView(request, {
    ...{ title, sent },
    body: [
      ...welcome(request),
      consentsDue(due, request),
      summaryList(profileRows(profile, mail, level, request)),
      posting(request, {
        name: 'out',
        body: [button({ label: t('public:account.log-out'), kind: 'secondary' })],
      }),
      cardList({ cards, grid: true }),
      sessionsSection(sessions, request),
    ],
  })
}

/** `/<government>/account`: who is logged in (masked), where, and the ways out. */
export const accountPage = hallPage({
  path: '/account',
  signedIn: true,
  reads: [readProfile, readOwnMail, listSessions, readOwnLevel, listConsents],
  forms: {
    out: pageForm({ endpoint: logOut, done: (_output, request) => hallOf(request).home }),
    end: pageForm({ endpoint: endSession, done: (_output, request) => hallOf(request).account }),
    others: pageForm({ endpoint: endOtherSessions, done: (_output, request) => hallOf(request).account }),
  },
  async render(request) {
    const profile = await request.call(readProfile, {})
    const mail = await request.call(readOwnMail, {})
    const { level } = await request.call(readOwnLevel, {})
    const { due } = await request.call(listConsents, {})
    return accountView({ profile, mail, level, due, sessions: await request.call(listSessions, {}) }, request)
  },
})
