import { identityContract } from '#contracts/identity'
import { REALNAME_LEVELS, realnameContract } from '#contracts/realname'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import {
  button,
  errorOf,
  type Html,
  html,
  notice,
  oneTimeCodeField,
  section,
  table,
  tag,
  textLink,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { formView } from '../../site/form-view.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { type SentForm, sentForm } from '../../site/refused.ts'
import { dayText, instantText } from '../../site/time.ts'

const { readOwnLevel, askAuthority } = realnameContract.endpoints
const { requestPhoneProof, proveOwnPhone } = identityContract.endpoints

type Own = OutputOf<typeof readOwnLevel>
type Proof = Own['proofs'][number]

/** Levels from the lowest, with the one that is held. */
function ladder({ level }: Own, { t }: HallRequest): Html {
  const rows = REALNAME_LEVELS.map((one) => {
    const mine = one === level ? tag(t('public:level.yours'), 'done') : null
    return html`<li><strong>${t(`realname:level.${one}`)}</strong> ${mine}<br>${t(`public:level.means-${one}`)}</li>`
  })
  return html`<ol>${rows}</ol>`
}

function evidence({ phoneProvenAt, proofs }: Own, request: HallRequest): Html {
  const { t, locale } = request
  const state = ({ holds, endedReason }: Proof) =>
    holds ? tag(t('public:level.holds'), 'done') : t(`public:level.ended-${endedReason ?? 'by-itself'}`)
  const until = ({ validUntil }: Proof) => (validUntil === null ? '' : dayText(validUntil, locale))
  const phone =
    phoneProvenAt === null
      ? t('public:level.phone-unproven')
      : t('public:level.phone-proven', { when: instantText(phoneProvenAt, locale) })
  const list = table({
    caption: t('public:level.evidence'),
    captionUnseen: true,
    columns: [
      { label: t('public:level.check'), cell: (row) => t(`realname:level.${row.level}`), heads: true },
      { label: t('public:level.by'), cell: (row) => row.by },
      { label: t('public:level.at'), cell: (row) => instantText(row.at, locale) },
      { label: t('public:level.until'), cell: until },
      { label: t('public:level.state'), cell: state },
    ],
    rows: proofs,
  })
  return section({
    id: 'evidence',
    title: t('public:level.evidence'),
    body: html`<p>${phone}</p>${proofs.length > 0 ? list : null}`,
  })
}

function phoneProof(sent: SentForm, request: HallRequest): Html {
  const { t } = request
  const codeSent = request.sent?.form === 'code' || request.refused?.form === 'prove'
  const ask = posting(request, {
    name: 'code',
    body: [button({ label: t('public:account.send-code'), kind: codeSent ? 'quiet' : 'primary' })],
  })
  const code = oneTimeCodeField({
    name: 'code',
    label: t('public:account.code'),
    hint: t('public:level.code-hint'),
    error: errorOf(sent.errors, 'code'),
    t,
  })
  const prove = posting(request, {
    name: 'prove',
    body: [code, button({ label: t('public:level.prove-phone') })],
  })
  return section({
    id: 'phone',
    title: t('public:level.by-phone'),
    body: [codeSent ? prove : null, ask].filter((part) => part !== null),
  })
}

function lastCheck({ check }: Own, { t, locale }: HallRequest): Html | null {
  if (!check) return null
  const tone = check.state === 'match' ? 'success' : check.state === 'pending' ? 'info' : 'warning'
  const body = t(`public:level.check-${check.state}`, { when: instantText(check.askedAt, locale) })
  return notice({ tone, body, t })
}

function authority(own: Own, request: HallRequest): Html | null {
  const { t, path } = request
  if (!own.authority || own.level === 'authority') return null
  const again = textLink({ href: path, label: t('public:level.look-again') })
  const ask = posting(request, {
    name: 'authority',
    body: [button({ label: t('public:level.ask-authority'), kind: 'secondary' })],
  })
  return section({
    id: 'authority',
    title: t('public:level.by-authority'),
    body: html`<p>${t('public:level.authority-means')}</p>${lastCheck(own, request)}${own.check?.state === 'pending' ? html`<p>${again}</p>` : ask}`,
  })
}

function window({ level }: Own, { at, t }: HallRequest): Html | null {
  if (level === 'window' || level === 'authority') return null
  const places = textLink({ href: at.help, label: t('public:level.where') })
  return section({
    id: 'window',
    title: t('public:level.by-window'),
    body: html`<p>${t('public:level.window-means')} ${places}</p>`,
  })
}

function levelView(own: Own, request: HallRequest): View {
  const { at, t } = request
  const sent = sentForm(request, request.refused?.form ?? '', { code: t('public:account.code') })
  return formView(request, {
    title: t('public:level.title'),
    trail: [{ href: at.account, label: t('public:nav.account') }],
    sent,
    body: [
      html`<p>${t('public:level.means')}</p>`,
      ladder(own, request),
      own.phoneProvenAt === null ? phoneProof(sent, request) : null,
      window(own, request),
      authority(own, request),
      evidence(own, request),
    ],
  })
}

/** `/<government>/account/level`: the reader's 实名等级, what it rests on, and how to raise it. */
export const levelPage = hallPage({
  path: '/account/level',
  signedIn: true,
  reads: [readOwnLevel],
  forms: {
    code: pageForm({ endpoint: requestPhoneProof }),
    prove: pageForm({ endpoint: proveOwnPhone, done: (_output, request) => hallOf(request).level }),
    authority: pageForm({ endpoint: askAuthority, done: (_output, request) => hallOf(request).level }),
  },
  render: async (request) => levelView(await request.call(readOwnLevel, {}), request),
})
