import type { Ctx } from '#kernel/context'
import { type Job, job } from '#kernel/jobs'
import type { PaymentStatus } from '#kernel/payment'
import { lockCase } from '#modules/casework'
import { permitKind } from '../approval.kind.ts'
import type { Permit } from '../permit.ts'
import { lookAtOrder, payBack } from './payment.jobs.ts'
import { dueOf, isOwed, owesRefund } from './payment.model.ts'
import type { Payment } from './payment.state.ts'
import { findOrder, settleOrder } from './payment.store.ts'
import { recordPaid } from './record-payment.ts'
import { recordPaidBack } from './refund-payment.ts'

const locked = (ctx: Ctx, caseId: string): Promise<Permit> => lockCase(ctx, permitKind, caseId)

/** What the gateway says of an order, on record: once, and only where it covers what is due. */
async function takeStatus(ctx: Ctx, order: string, caseId: string, status: PaymentStatus): Promise<void> {
  const found = await locked(ctx, caseId)
  const { payment } = found.state.business
  if (payment?.id !== order || !isOwed(payment)) return settleOrder(ctx, order)
  if (status.status !== 'paid' || status.amount < dueOf(payment)) return
  const { amount, reference, receipt } = status
  await recordPaid(ctx, found, payment, {
    ...{ amount, voucher: receipt || reference, way: 'online', reference },
  })
}

/** 对账: asks the gateway, in no transaction, and records its answer; an order that is settled is left alone. */
export const lookJob: Job = job(lookAtOrder, [], async ({ governmentId, order }, work) => {
  const asked = await work(governmentId, async (ctx) => {
    const found = await findOrder(ctx, order)
    return found && found.settledAt === null
      ? { caseId: found.caseId, gateway: ctx.services.payment }
      : undefined
  })
  if (!asked || asked.gateway.absent) return
  const status = await asked.gateway.look(order)
  await work(governmentId, (ctx) => takeStatus(ctx, order, asked.caseId, status))
})

/** The refund that a case waits for at the gateway. */
const owedIn = ({ state }: Permit): Payment | undefined => {
  const { payment } = state.business
  return payment?.way === 'online' && owesRefund(payment) ? payment : undefined
}

/** 退费: asks the gateway to pay back, in no transaction, and records its answer once. */
export const payBackJob: Job = job(payBack, [], async ({ governmentId, caseId }, work) => {
  const asked = await work(governmentId, async (ctx) => {
    const payment = owedIn(await locked(ctx, caseId))
    return payment && { payment, gateway: ctx.services.payment }
  })
  if (!asked) return
  const { payment, gateway } = asked
  const { reference } = await gateway.refund(payment.id, payment.refund?.amount ?? 0)
  await work(governmentId, async (ctx) => {
    const found = await locked(ctx, caseId)
    const owed = owedIn(found)
    if (owed?.id === payment.id) await recordPaidBack(ctx, found, owed, reference)
  })
})
