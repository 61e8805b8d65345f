import { identityContract } from '#contracts/identity'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import { button, errorOf, type Html, html, notice, oneTimeCodeField, textField } from '../../kit/index.ts'
import { withQuery } from '../../site/addresses.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm, typedIn } from '../../site/refused.ts'

const { readOwnMail, requestMailCode, confirmMail, removeMail } = identityContract.endpoints

const labelsOf = ({ t }: HallRequest) => ({
  address: t('public:account.mail'),
  code: t('public:account.mail-code'),
})

function addressForm(sent: SentForm, request: HallRequest): Html {
  const { t } = request
  const address = textField({
    ...{ name: 'address', label: labelsOf(request).address, hint: t('public:account.mail-hint'), t },
    ...{ type: 'email', autocomplete: 'email', width: 'l', maxLength: 254 },
    value: typedIn(sent, 'address'),
    error: errorOf(sent.errors, 'address'),
  })
  return posting(request, {
    name: 'code',
    body: [address, button({ label: t('public:account.mail-send') })],
  })
}

function codeForm(address: string, sent: SentForm, request: HallRequest): Html {
  const { t } = request
  const code = oneTimeCodeField({
    ...{ name: 'code', label: labelsOf(request).code, t },
    hint: t('public:account.mail-code-hint', { address }),
    error: errorOf(sent.errors, 'code'),
  })
  return posting(request, {
    name: 'confirm',
    hidden: { address },
    body: [code, button({ label: t('public:account.mail-confirm') })],
  })
}

function removal(address: string | null, request: HallRequest): (Html | null)[] {
  if (address === null) return []
  const { t } = request
  return [
    html`<p>${t('public:account.mail-remove-means')}</p>`,
    posting(request, {
      name: 'remove',
      body: [button({ label: t('public:account.mail-remove'), kind: 'secondary' })],
    }),
  ]
}

function mailView({ address: now }: OutputOf<typeof readOwnMail>, request: HallRequest): View {
  const { at, t, sent: done, refused } = request
  const second = done?.form === 'code' || refused?.form === 'confirm'
  const sent = sentForm(request, refused?.form ?? '', labelsOf(request))
  const address = typedIn(done ? { errors: [], values: done.values } : sent, 'address')
  return formView(request, {
    title: t('public:account.mail-title'),
    trail: [{ href: at.account, label: t('public:nav.account') }],
    sent,
    body: [
      html`<p>${t('public:account.mail-means')}</p>`,
      now === null ? null : html`<p>${t('public:account.mail-now', { address: now })}</p>`,
      done ? notice({ tone: 'success', body: t('public:account.mail-sent'), t }) : null,
      second ? codeForm(address, sent, request) : addressForm(sent, request),
      ...removal(now, request),
    ],
  })
}

const backToAccount = (mail: 'yes' | 'no') => (_output: unknown, request: Parameters<typeof hallOf>[0]) =>
  withQuery(hallOf(request).account, { mail })

/** `/<government>/account/mail`: where one is told by mail, by a code to it; and no longer. */
export const mailPage = hallPage({
  path: '/account/mail',
  signedIn: true,
  reads: [readOwnMail],
  forms: {
    code: pageForm({ endpoint: requestMailCode }),
    confirm: pageForm({ endpoint: confirmMail, done: backToAccount('yes') }),
    remove: pageForm({ endpoint: removeMail, done: backToAccount('no') }),
  },
  render: async (request) => mailView(await request.call(readOwnMail, {}), request),
})
