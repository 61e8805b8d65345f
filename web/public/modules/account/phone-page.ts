import { identityContract } from '#contracts/identity'
import { pageForm } from '#kernel/page'
import { button, errorOf, type Html, html, notice, oneTimeCodeField, phoneField } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm, typedIn } from '../../site/refused.ts'

const { requestPhoneMove, movePhone, readProfile } = identityContract.endpoints

const labelsOf = ({ t }: HallRequest) => ({
  phone: t('public:account.new-phone'),
  oldCode: t('public:account.old-code'),
  code: t('public:account.new-code'),
})

function phoneForm(sent: SentForm, request: HallRequest): Html {
  const { t } = request
  const phone = phoneField({
    name: 'phone',
    label: labelsOf(request).phone,
    hint: t('public:account.new-phone-hint'),
    value: typedIn(sent, 'phone'),
    error: errorOf(sent.errors, 'phone'),
    t,
  })
  return posting(request, {
    name: 'codes',
    body: [phone, button({ label: t('public:account.send-both-codes') })],
  })
}

function codesForm(phone: string, old: string, sent: SentForm, request: HallRequest): Html {
  const { t } = request
  const labels = labelsOf(request)
  const codeTo = (name: 'oldCode' | 'code', to: string) =>
    oneTimeCodeField({
      name,
      label: labels[name],
      hint: t('public:account.code-hint', { phone: to }),
      error: errorOf(sent.errors, name),
      t,
    })
  return posting(request, {
    name: 'move',
    hidden: { phone },
    body: [
      codeTo('oldCode', old),
      codeTo('code', phone),
      button({ label: t('public:account.change-phone') }),
    ],
  })
}

function phoneView(old: string, request: HallRequest): View {
  const { at, t, sent: done, refused } = request
  const second = done?.form === 'codes' || refused?.form === 'move'
  const sent = sentForm(request, refused?.form ?? '', labelsOf(request))
  const phone = typedIn(done ? { errors: [], values: done.values } : sent, 'phone')
  return formView(request, {
    title: t('public:account.change-phone'),
    trail: [{ href: at.account, label: t('public:nav.account') }],
    sent,
    body: [
      html`<p>${t('public:account.change-phone-means', { phone: old })}</p>`,
      done ? notice({ tone: 'success', body: t('public:account.both-codes-sent'), t }) : null,
      second ? codesForm(phone, old, sent, request) : phoneForm(sent, request),
      html`<p>${t('public:account.phone-lost')}</p>`,
    ],
  })
}

/** `/<government>/account/phone`: another phone, by codes to the old one and the new one. */
export const phonePage = hallPage({
  path: '/account/phone',
  signedIn: true,
  reads: [readProfile],
  forms: {
    codes: pageForm({ endpoint: requestPhoneMove }),
    move: pageForm({
      endpoint: movePhone,
      done: (_output, request) => withQuery(hallOf(request).account, { moved: 'yes' }),
    }),
  },
  render: async (request) => phoneView((await request.call(readProfile, {})).phone, request),
})
