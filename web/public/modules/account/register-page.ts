import { identityContract } from '#contracts/identity'
import { notFound } from '#kernel/errors'
import { pageForm } from '#kernel/page'
import {
  button,
  buttonGroup,
  creditCodeField,
  errorOf,
  type Html,
  html,
  identityNumberField,
  notice,
  tabs,
  textField,
  textLink,
} from '../../kit/index.ts'
import { type Addresses, localPath, withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { typedIn } from '../../site/refused.ts'
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
  const rules = textLink({ href: at.notices, label: t('public:privacy.notices') })
  return formView(request, {
    ...{ title, sent: step.sent },
    trail: [{ href: at.login(query.next), label: t('public:kit.sign-in') }],
    body: [
      kindTabs(kind, request),
      step.fresh ? notice({ tone: 'success', body: t('public:account.code-sent'), t }) : null,
      step.part === 'phone' ? phonePart(step, request) : detailsPart(kind, step, request),
      html`<p>${t('public:account.register-told')} ${rules}</p>`,
      html`<p>${already}</p>`,
    ],
  })
}

/** Where a new account goes: to what it is told and asked about its data, and from there on to what it came for. */
const afterwards = (warnings: readonly string[], next: string | undefined, at: Addresses): string =>
  at.consents({ next: next ?? withQuery(at.account, { welcome: 'yes', doubts: warnings.join(',') }) })

/** `/<government>/register/person` and `/enterprise`: phone and code first, then name, number and password. */
export const registerPage = hallPage({
  path: '/register/:kind',
  forms: {
    code: phoneCodeForm('register'),
    register: pageForm({
      endpoint: register,
      input: ({ part: _part, ...typed }, { params }) => ({ ...typed, kind: params.kind }),
      done: ({ warnings }, request) => afterwards(warnings, localPath(request.query.next), hallOf(request)),
    }),
  },
  async render(request) {
    const kind = kindOf(request.param('kind'))
    if (!kind) throw notFound()
    return request.account ? { kind: 'redirect', to: request.at.account } : registerView(kind, request)
  },
})
