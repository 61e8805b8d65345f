import { yuan } from '#kernel/text'
import { buttonLink, type Html, html, notice, section } from '../../kit/index.ts'
import type { HallRequest } from '../../site/hall-page.ts'
import { dayText, instantText } from '../../site/time.ts'
import type { Matter } from './words.ts'

/** The days within which the applicant may ask for a hearing. */
function hearingNotice({ id, turns: { askHearingBy } }: Matter, { at, t, locale }: HallRequest): Html | null {
  if (askHearingBy === null) return null
  const go = buttonLink({ href: at.hearing(id), label: t('public:hearing.title') })
  return notice({
    tone: 'warning',
    title: t('public:hearing.right'),
    body: [
      html`<p>${t('public:hearing.by', { day: dayText(askHearingBy, locale) })}</p>`,
      html`<p>${go}</p>`,
    ],
    t,
  })
}

/** Papers whose receipt can be acknowledged. */
function receiveNotice({ id, turns: { toReceive } }: Matter, { at, t }: HallRequest): Html | null {
  if (toReceive.length === 0) return null
  const go = buttonLink({ href: at.receive(id), label: t('public:receive.title') })
  return notice({
    tone: 'info',
    title: t('public:receive.waiting', { count: toReceive.length }),
    body: [html`<p>${t('public:receive.means')}</p>`, html`<p>${go}</p>`],
    t,
  })
}

type Payment = NonNullable<Matter['turns']['payment']>

/** How a fee stands: to be paid, paid, or waived; and what is paid back of it. */
function paymentText(payment: Payment, { t, locale }: HallRequest): string {
  const { amount, due, paidOn, voucher, way } = payment
  if (paidOn === null) return t('public:payment.asked', { amount: yuan(due) })
  const day = dayText(paidOn, locale)
  if (way === 'waived') return t('public:payment.waived', { amount: yuan(amount), day })
  return t('public:payment.paid', { amount: yuan(amount), day, voucher })
}

function refundText({ refund }: Payment, { t, locale }: HallRequest): Html | null {
  if (!refund) return null
  const amount = yuan(refund.amount)
  const text = refund.doneOn
    ? t('public:payment.refunded', { amount, day: dayText(refund.doneOn, locale) })
    : t('public:payment.refunding', { amount })
  return html`<p>${text}</p>`
}

function paymentNotice({ id, turns: { payment } }: Matter, request: HallRequest): Html | null {
  if (payment === null) return null
  const { at, t, locale } = request
  const go =
    payment.paidOn === null
      ? html`<p>${buttonLink({ href: at.pay(id), label: t('public:payment.page') })}</p>`
      : null
  const by =
    payment.paidOn === null && payment.payBy !== null
      ? html`<p>${t('public:payment.by', { day: dayText(payment.payBy, locale) })}</p>`
      : null
  return notice({
    tone: payment.paidOn === null ? 'warning' : 'info',
    title: t('public:payment.title'),
    body: [html`<p>${paymentText(payment, request)}</p>`, by, go, refundText(payment, request)].filter(
      (part) => part !== null,
    ),
    t,
  })
}

function endedNotice({ turns: { licenceEnded } }: Matter, { t, locale }: HallRequest): Html | null {
  if (licenceEnded === null) return null
  const day = dayText(licenceEnded.on, locale)
  return notice({
    tone: 'warning',
    title: t(`licence:ending.${licenceEnded.ending}`),
    body: html`<p>${t('public:licence.ended-on', { day })}</p>`,
    t,
  })
}

function grantedPart({ turns: { granted } }: Matter, { t }: HallRequest): Html | null {
  if (granted === null) return null
  return section({ id: 'granted', title: t('public:matter.granted-part'), body: html`<p>${granted}</p>` })
}

function calledPart({ turns: { called } }: Matter, { t, locale }: HallRequest): Html | null {
  if (called.length === 0) return null
  const lines = called.map(
    ({ kind, at, place }) =>
      html`<li>${t(`approval:ground.${kind}`)} ${instantText(at, locale)} ${place}</li>`,
  )
  return section({ id: 'called', title: t('public:matter.called'), body: html`<ul>${lines}</ul>` })
}

/** What the turns of a case ask of its applicant, or let him know. */
export const turnNotices = (matter: Matter, request: HallRequest): (Html | null)[] =>
  [hearingNotice, paymentNotice, receiveNotice, endedNotice, grantedPart, calledPart].map((part) =>
    part(matter, request),
  )
