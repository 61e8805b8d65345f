import type { Page, PageRequest } from '#kernel/page'
import { yuan } from '#kernel/text'
import {
  button,
  buttonLink,
  type Html,
  heading,
  html,
  notice,
  queryForm,
  summaryList,
} from '#web/public/kit/index'
import { documentOf } from '#web/public/site/chrome'
import type { PaymentSimulator } from './payment-simulator.ts'

/** Where people pay at the simulator. */
export const PAYMENT_PAGE = '/simulator/payment'

type Held = NonNullable<ReturnType<PaymentSimulator['open']>>

const LINK = ['order', 'timestamp', 'signature'] as const

function orderPart(held: Held, { query, t }: PageRequest): Html[] {
  const rows = [
    { term: t('demo:payment.subject'), value: held.subject },
    { term: t('demo:payment.number'), value: html`<span class="code">${held.number}</span>` },
    { term: t('demo:payment.amount'), value: t('demo:payment.yuan', { amount: yuan(held.amount) }) },
    { term: t('demo:payment.status'), value: t(`demo:payment.${held.status}`) },
    ...(held.receipt ? [{ term: t('demo:payment.receipt'), value: held.receipt }] : []),
  ]
  const pay = queryForm({
    action: PAYMENT_PAGE,
    body: [
      ...LINK.map((name) => html`<input type="hidden" name="${name}" value="${query[name] ?? ''}">`),
      html`<input type="hidden" name="pay" value="1">`,
      button({ label: t('demo:payment.pay', { amount: yuan(held.amount) }) }),
    ],
  })
  const back = html`<p>${buttonLink({ href: held.returnTo, label: t('demo:payment.back') })}</p>`
  return [summaryList(rows), held.status === 'open' ? pay : back]
}

/** `/simulator/payment`: where an order is paid with a click. Only a demo node has this page. */
export const paymentPage = (simulator: PaymentSimulator): Page => ({
  path: PAYMENT_PAGE,
  reads: [],
  render: async (request) => {
    const { query, t } = request
    const title = t('demo:payment.title')
    const held = query.pay === '1' ? await simulator.pay(query) : simulator.open(query)
    const body = [
      heading({ level: 1, text: title }),
      notice({ tone: 'warning', body: t('demo:payment.lead'), t }),
      ...(held ? orderPart(held, request) : [html`<p>${t('demo:payment.unknown')}</p>`]),
    ]
    return documentOf({ title, body, personal: true }, null, request)
  },
})
