import { identityContract } from '#contracts/identity'
import { type PageRequest, pageForm } from '#kernel/page'
import { button, errorOf, type Html, html, notice, tabs, textField, textLink } from '../../kit/index.ts'
import { localPath } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm, typedIn } from '../../site/refused.ts'
import { passwordField } from './password-field.ts'
import {
  anotherCode,
  codeField,
  nextQuery,
  type PhoneStep,
  phoneCodeForm,
  phonePart,
  phoneStep,
} from './phone-step.ts'

const { logInToHall, logInByCode } = identityContract.endpoints

type Way = 'password' | 'code'

function ways(current: Way, { at, t, query }: HallRequest): Html {
  const next = query.next
  const way = (name: Way, href: string) => ({
    href,
    label: t(`public:account.by-${name}`),
    current: name === current,
  })
  return tabs({
    label: t('public:account.ways'),
    tabs: [way('password', at.login(next)), way('code', at.loginByCode(next))],
  })
}

function loginView(way: Way, sent: SentForm, form: Html, request: HallRequest): View {
  const { at, t, query } = request
  const title = t('public:account.log-in')
  const next = query.next
  const registering = textLink({
    href: at.register('person', next),
    label: t('public:account.register-link'),
  })
  const forgotten = textLink({ href: at.forgotten, label: t('public:account.forgotten') })
  return formView(request, {
    ...{ title, sent },
    body: [
      next === undefined ? null : notice({ tone: 'info', body: t('public:account.log-in-first'), t }),
      ways(way, request),
      form,
      html`<p>${forgotten}</p>`,
      html`<p>${registering}</p>`,
    ],
  })
}

const passwordLabels = ({ t }: HallRequest) => ({
  account: t('public:account.login-name'),
  password: t('public:account.password'),
})

function passwordForm(sent: SentForm, request: HallRequest): Html {
  const { t } = request
  const labels = passwordLabels(request)
  const account = textField({
    name: 'account',
    label: labels.account,
    hint: t('public:account.login-name-hint'),
    value: typedIn(sent, 'account'),
    error: errorOf(sent.errors, 'account'),
    autocomplete: 'username',
    width: 'l',
    maxLength: 40,
    code: true,
    t,
  })
  const password = passwordField({ name: 'password', label: labels.password, isNew: false, sent }, t)
  const send = button({ label: t('public:account.log-in') })
  return posting(request, { name: 'login', query: nextQuery(request), body: [account, password, send] })
}

function codeForm(step: PhoneStep, request: HallRequest): Html {
  if (step.part === 'phone') return phonePart(step, request)
  const { t } = request
  const sentNote = step.fresh ? notice({ tone: 'success', body: t('public:account.code-sent'), t }) : null
  return posting(request, {
    name: 'login',
    query: nextQuery(request),
    body: [
      sentNote,
      codeField(step, request),
      button({ label: t('public:account.log-in') }),
      anotherCode(request),
    ],
  })
}

/** Where somebody goes who has logged in: to what he came for, or to his matters. */
const goOn = (_output: unknown, request: PageRequest): string =>
  localPath(request.query.next) ?? hallOf(request).matters

/** `/<government>/login`: with identity number, credit code or phone, and password. */
export const loginPage = hallPage({
  path: '/login',
  forms: { login: pageForm({ endpoint: logInToHall, done: goOn }) },
  async render(request) {
    if (request.account) return { kind: 'redirect', to: request.at.account }
    const sent = sentForm(request, 'login', passwordLabels(request))
    return loginView('password', sent, passwordForm(sent, request), request)
  },
})

/** `/<government>/login/code`: with the phone and a code sent to it. */
export const loginByCodePage = hallPage({
  path: '/login/code',
  forms: {
    code: phoneCodeForm('login'),
    login: pageForm({
      endpoint: logInByCode,
      input: ({ part: _part, ...typed }) => typed,
      done: goOn,
    }),
  },
  async render(request) {
    if (request.account) return { kind: 'redirect', to: request.at.account }
    const step = phoneStep(request, 'login', {})
    return loginView('code', step.sent, codeForm(step, request), request)
  },
})
