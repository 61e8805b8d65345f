import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { pageForm } from '#kernel/page'
import { yuan } from '#kernel/text'
import {
  button,
  buttonLink,
  type Html,
  heading,
  html,
  notice,
  qrCode,
  summaryList,
  table,
} from '../../kit/index.ts'
import type { View } from '../../site/chrome.ts'
import { type HallRequest, hallOf, hallPage } from '../../site/hall-page.ts'
import { posting } from '../../site/posting.ts'
import { sentForm, summaryOf } from '../../site/refused.ts'
import { dayText } from '../../site/time.ts'

const { readPaying, checkPayment } = approvalContract.endpoints

type Paying = OutputOf<typeof readPaying>

const feesPart = ({ fees }: Paying, { t }: HallRequest): Html =>
  table({
    caption: t('public:payment.fees'),
    columns: [
      { label: t('public:payment.fee'), cell: ({ name }) => name, heads: true },
      { label: t('public:payment.standard'), cell: ({ standard }) => standard },
      { label: t('public:payment.asked-for'), cell: ({ amount }) => yuan(amount) },
      { label: t('public:payment.left'), cell: ({ left }) => yuan(left) },
    ],
    rows: fees,
  })

/** Where it is paid, and how to look for the result. */
function payPart({ link }: Paying, request: HallRequest): Html[] {
  const { t } = request
  if (link === null) return [notice({ tone: 'info', body: t('public:payment.at-window'), t })]
  return [
    html`<p>${t('public:payment.goes-out')}</p>`,
    html`<p>${buttonLink({ href: link, label: t('public:payment.go') })}</p>`,
    qrCode({ text: link, label: t('public:payment.scan') }),
    posting(request, {
      name: 'check',
      body: [button({ label: t('public:payment.check'), kind: 'secondary' })],
    }),
  ]
}

function payView(paying: Paying, request: HallRequest): View {
  const { at, t, locale } = request
  const id = request.param('caseId')
  const { itemName, number, due, payBy, paidOn } = paying
  const sent = sentForm(request, 'check')
  const rows = [
    { term: t('public:payment.number'), value: html`<span class="code">${number}</span>` },
    { term: t('public:payment.due'), value: t('public:payment.yuan', { amount: yuan(due) }) },
    ...(payBy === null ? [] : [{ term: t('public:payment.pay-by'), value: dayText(payBy, locale) }]),
  ]
  return {
    title: t('public:payment.page'),
    place: 'matters',
    trail: [
      { href: at.matters, label: t('public:nav.matters') },
      { href: at.matter(id), label: itemName },
    ],
    personal: true,
    hasErrors: sent.errors.length > 0,
    body: [
      summaryOf(request, sent),
      heading({ level: 1, text: t('public:payment.page'), caption: itemName }),
      ...(paidOn !== null && due === 0
        ? [notice({ tone: 'info', body: t('public:payment.settled', { day: dayText(paidOn, locale) }), t })]
        : []),
      ...(request.query.asked === '1' && due > 0
        ? [notice({ tone: 'info', body: t('public:payment.asking'), t })]
        : []),
      summaryList(rows),
      feesPart(paying, request),
      ...(due > 0
        ? payPart(paying, request)
        : [html`<p>${buttonLink({ href: at.matter(id), label: t('public:payment.back') })}</p>`]),
    ],
  }
}

/** `/<government>/matters/<case>/pay`: what is to be paid, and the way to the gateway (行政许可法 §58, §59). */
export const payPage = hallPage({
  path: '/matters/:caseId/pay',
  signedIn: true,
  reads: [readPaying],
  forms: {
    check: pageForm({
      endpoint: checkPayment,
      done: (_output, request) => `${hallOf(request).pay(request.params.caseId ?? '')}?asked=1`,
    }),
  },
  render: async (request) =>
    payView(
      await request.call(readPaying, {
        government: request.government.slug,
        caseId: request.param('caseId'),
      }),
      request,
    ),
})
