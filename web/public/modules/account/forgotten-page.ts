import { identityContract } from '#contracts/identity'
import { pageForm } from '#kernel/page'
import { button, errorOf, html, identityNumberField, notice } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { typedIn } from '../../site/refused.ts'
import { passwordField } from './password-field.ts'
import {
  anotherCode,
  codeField,
  handedCode,
  type PhoneStep,
  phoneCodeForm,
  phonePart,
  phoneStep,
} from './phone-step.ts'

const { resetByCode } = identityContract.endpoints

const labelsOf = ({ t }: HallRequest) => ({
  idNumber: t('public:account.id-either'),
  password: t('public:account.new-password'),
})

function detailsPart(step: PhoneStep, request: HallRequest) {
  const { t } = request
  const { sent } = step
  const labels = labelsOf(request)
  const number = identityNumberField({
    name: 'idNumber',
    label: labels.idNumber,
    hint: t('public:account.id-either-hint'),
    value: typedIn(sent, 'idNumber'),
    error: errorOf(sent.errors, 'idNumber'),
    t,
  })
  return posting(request, {
    name: 'reset',
    body: [
      codeField(step, request),
      number,
      passwordField({ name: 'password', label: labels.password, isNew: true, sent }, t),
      button({ label: t('public:account.reset-now') }),
      anotherCode(request),
    ],
  })
}

function forgottenView(request: HallRequest): View {
  const { at, t } = request
  const step = phoneStep(request, 'reset', labelsOf(request))
  const fresh = step.fresh ? notice({ tone: 'success', body: t('public:account.code-sent'), t }) : null
  return formView(request, {
    title: t('public:account.forgotten'),
    trail: [{ href: at.login(), label: t('public:kit.sign-in') }],
    sent: step.sent,
    body: [
      html`<p>${t('public:account.forgotten-means')}</p>`,
      fresh,
      step.part === 'phone' ? phonePart(step, request) : detailsPart(step, request),
      step.part === 'phone' ? handedCode(request) : null,
      html`<p>${t('public:account.forgotten-window')}</p>`,
    ],
  })
}

/** `/<government>/login/forgotten`: a new password by a code to the phone, or one given at the window, and the number. */
export const forgottenPage = hallPage({
  path: '/login/forgotten',
  forms: {
    code: phoneCodeForm('reset'),
    reset: pageForm({
      endpoint: resetByCode,
      input: ({ part: _part, ...typed }) => typed,
      done: (_output, request) => withQuery(hallOf(request).account, { changed: 'yes' }),
    }),
  },
  async render(request) {
    if (request.account) return { kind: 'redirect', to: request.at.account }
    return forgottenView(request)
  },
})
