import { identityContract } from '#contracts/identity'
import { notFound } from '#kernel/errors'
import { pageForm } from '#kernel/page'
import {
  button,
  buttonGroup,
  creditCodeField,
  errorOf,
  type Html,
  heading,
  html,
  identityNumberField,
  notice,
  tabs,
  textField,
  textLink,
} from '../../kit/index.ts'
import { localPath, withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { summaryOf, typedIn } from '../../site/refused.ts'
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

const { register } = identityContract.endpoints

const KINDS = ['person', 'enterprise'] as const
type Kind = (typeof KINDS)[number]

const labelsOf = (kind: Kind, { t }: HallRequest) => ({
  name: t(`public:account.name-${kind}`),
  idNumber: t(`public:account.id-${kind}`),
  contactName: t('public:account.contact'),
  password: t('public:account.new-password'),
})

const kindOf = (name: string): Kind | undefined => KINDS.find((kind) => kind === name)

function fields(kind: Kind, { sent }: PhoneStep, request: HallRequest): Html[] {
  const { t } = request
  const labels = labelsOf(kind, request)
  const of = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    value: typedIn(sent, name),
    error: errorOf(sent.errors, name),
    t,
  })
  const number = {
    ...of('idNumber'),
    hint: t(`public:account.id-${kind}-hint`),
  }
  const name = of('name')
  return kind === 'person'
    ? [textField({ ...name, width: 'm', autocomplete: 'name', maxLength: 100 }), identityNumberField(number)]
    : [
        textField({ ...name, autocomplete: 'organization', maxLength: 100 }),
        creditCodeField(number),
        textField({
          ...of('contactName'),
          width: 'm',
          autocomplete: 'name',
          maxLength: 50,
        }),
      ]
}

function detailsPart(kind: Kind, step: PhoneStep, request: HallRequest): Html {
  const { t } = request
  const password = passwordField(
    { name: 'password', label: labelsOf(kind, request).password, isNew: true, sent: step.sent },
    t,
  )
  const buttons = buttonGroup([button({ label: t('public:account.register-now') }), anotherCode(request)])
  return posting(request, {
    name: 'register',
    query: nextQuery(request),
    body: [codeField(step, request), ...fields(kind, step, request), password, buttons],
  })
}

function kindTabs(kind: Kind, { at, t, query }: HallRequest): Html {
  const tab = (other: Kind) => ({
    href: at.register(other, query.next),
    label: t(`public:account.${other}`),
    current: other === kind,
  })
  return tabs({ label: t('public:account.kind'), tabs: KINDS.map(tab) })
}

function registerView(kind: Kind, request: HallRequest): View {
  const { at, t, query } = request
  const step = phoneStep(request, 'register', labelsOf(kind, request))
  const title = t(`public:account.register-${kind}`)
  const already = textLink({ href: at.login(query.next), label: t('public:account.already') })
  return {
    title,
    trail: [{ href: at.login(query.next), label: t('public:kit.sign-in') }],
    personal: true,
    hasErrors: step.sent.errors.length > 0,
    body: [
      summaryOf(request, step.sent),
      heading({ level: 1, text: title }),
      kindTabs(kind, request),
      step.fresh ? notice({ tone: 'success', body: t('public:account.code-sent'), t }) : null,
      step.part === 'phone' ? phonePart(step, request) : detailsPart(kind, step, request),
      html`<p>${already}</p>`,
    ],
  }
}

/** Where a new account goes: on to what it came for, or to its own page where its number gives doubt. */
function afterwards(warnings: readonly string[], next: string | undefined, account: string): string {
  if (warnings.length === 0 && next !== undefined) return next
  return withQuery(account, { welcome: 'yes', doubts: warnings.join(',') })
}

/** `/<government>/register/person` and `/enterprise`: phone and code first, then name, number and password. */
export const registerPage = hallPage({
  path: '/register/:kind',
  forms: {
    code: phoneCodeForm('register'),
    register: pageForm({
      endpoint: register,
      input: ({ part: _part, ...typed }, { params }) => ({ ...typed, kind: params.kind }),
      done: ({ warnings }, request) =>
        afterwards(warnings, localPath(request.query.next), hallOf(request).account),
    }),
  },
  async render(request) {
    const kind = kindOf(request.param('kind'))
    if (!kind) throw notFound()
    return request.account ? { kind: 'redirect', to: request.at.account } : registerView(kind, request)
  },
})
