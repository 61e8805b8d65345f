import { type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { enqueue } from '#kernel/jobs'
import { versionOf } from '#modules/item'
import { findGovernment } from '#modules/org'
import { notAsked, notFromGateway } from '../approval.errors.ts'
import type { paymentContract } from '../payment.contract.ts'
import { lockPermit, type Permit } from '../permit.ts'
import { ownMatter } from '../read-matter.ts'
import { lookAtOrder } from './payment.jobs.ts'
import { dueOf, isOwed, waivableOf } from './payment.model.ts'
import type { Payment } from './payment.state.ts'
import { takeOpenOrders } from './payment.store.ts'

type Endpoints = typeof paymentContract.endpoints

/** The signed address at which an order is paid; null where the installation has no gateway. */
async function linkOf(ctx: Ctx, found: Permit, payment: Payment): Promise<string | null> {
  const { payment: gateway, publicUrl } = ctx.services
  if (gateway.absent) return null
  const slug = (await findGovernment(ctx.tx, found.governmentId))?.slug ?? ''
  return gateway.link({
    ...{ id: payment.id, amount: dueOf(payment), subject: found.subject, number: found.number },
    returnTo: `${publicUrl}/${slug}/matters/${found.id}/pay`,
    notifyTo: `${publicUrl}/api/approval/${slug}/payments/notify`,
  })
}

/** 网上缴费: what the applicant has to pay, fee by fee, and where. @throws Refusal `kernel.not-found` */
export async function readPaying(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['readPaying']>,
): Promise<OutputOf<Endpoints['readPaying']>> {
  const found = await ownMatter(ctx, caseId)
  const { payment } = found.state.business
  if (!payment) throw notAsked()
  const { facts } = await versionOf(ctx, found.pinned.item ?? '')
  const fees = (payment.lines ?? []).map(({ fee, amount }) => {
    const { name = '', standard = '' } = facts.fees[fee] ?? {}
    return { name, standard, amount, left: isOwed(payment) ? waivableOf(payment, fee) : 0 }
  })
  return {
    ...{ itemName: found.subject, number: found.number, fees },
    ...{ due: isOwed(payment) ? dueOf(payment) : 0, payBy: payment.payBy, paidOn: payment.paidOn },
    link: isOwed(payment) ? await linkOf(ctx, found, payment) : null,
  }
}

/** The applicant says that he has paid: the gateway is asked at once. */
export async function checkPayment(
  ctx: Ctx,
  { caseId }: InputOf<Endpoints['checkPayment']>,
): Promise<Record<string, never>> {
  const { governmentId, state } = await lockPermit(ctx, caseId, 'approval.matter.pay')
  const { payment } = state.business
  if (isOwed(payment)) look(ctx, governmentId, payment.id)
  return {}
}

const look = (ctx: Ctx, governmentId: string, order: string): void =>
  enqueue(ctx, lookAtOrder, { governmentId, order }, `look/${order}`)

/**
 * 缴费结果通知: the gateway says that something happened to an order. It is believed that far and no further: the platform looks.
 * @throws Refusal `approval.not-from-gateway` where it is not signed by the gateway
 */
export async function takeNotification(
  ctx: Ctx,
  { order, timestamp, signature }: InputOf<Endpoints['takeNotification']>,
): Promise<Record<string, never>> {
  if (!ctx.services.payment.believes({ order, timestamp, signature })) throw notFromGateway()
  look(ctx, governmentOf(ctx), order)
  return {}
}

/** How long an order is left alone before the gateway is asked again, ms. */
const REST_MS = 600_000
/** Orders asked for at a time. */
const MOST = 100

/** 对账: looks at orders that were not looked at for ten minutes. */
export async function reconcile(ctx: Ctx): Promise<void> {
  if (ctx.services.payment.absent) return
  const orders = await takeOpenOrders(ctx, new Date(ctx.now.getTime() - REST_MS), MOST)
  for (const order of orders) look(ctx, governmentOf(ctx), order)
}
