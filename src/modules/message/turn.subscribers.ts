import { legalDayOf } from '#kernel/calendar'
import { type Subscriber, subscriber } from '#kernel/events'
import {
  collectionTold,
  delivered,
  deliverySent,
  ended,
  feeWaived,
  hearingAsked,
  hearingRightTold,
  licenceEnded,
  notAccepted,
  paid,
  paymentAsked,
  procedureCalled,
  procedureEnded,
  refunded,
  refundOrdered,
} from '#modules/approval'
import { holdersIn } from '#modules/org'

import { tell } from './tell.ts'
import { tellBoth } from './tell-applicant.ts'

const ENDINGS = {
  withdrawal: 'licence-withdrawn',
  revocation: 'licence-revoked',
  cancellation: 'licence-cancelled',
} as const

const FEN = 100

/** Who is told of the turns that the law knows besides acceptance and decision. */
export const turnSubscribers: readonly Subscriber[] = [
  subscriber('message.tell-not-accepted', notAccepted, [], (ctx, { body }) =>
    body.competentBody === undefined
      ? tellBoth(ctx, body, 'not-accepted')
      : tellBoth(ctx, body, 'not-accepted-elsewhere', { body: body.competentBody }),
  ),
  subscriber('message.tell-hearing-right', hearingRightTold, [], (ctx, { body }) =>
    tellBoth(ctx, body, 'hearing-right-told', { day: body.askBy }),
  ),
  subscriber('message.tell-procedure-called', procedureCalled, [], (ctx, { body }) =>
    tellBoth(ctx, body, 'procedure-called', { day: legalDayOf(new Date(body.heldAt)) }),
  ),
  subscriber('message.tell-procedure-ended', procedureEnded, [], (ctx, { body }) =>
    tellBoth(ctx, body, 'procedure-ended'),
  ),
  subscriber('message.tell-delivery-sent', deliverySent, [], (ctx, { body }) =>
    tellBoth(ctx, body, 'delivery-sent'),
  ),
  subscriber('message.tell-delivered', delivered, [], (ctx, { body }) => tellBoth(ctx, body, 'delivered')),
  subscriber('message.tell-collection', collectionTold, [], (ctx, { body }) =>
    tellBoth(ctx, body, 'collection-told', { place: body.place }),
  ),
  subscriber('message.tell-payment-asked', paymentAsked, [], (ctx, { body }) =>
    tellBoth(ctx, body, 'payment-asked', { amount: (body.amount / FEN).toFixed(2) }),
  ),
  subscriber('message.tell-paid', paid, [], (ctx, { body }) => tellBoth(ctx, body, 'paid')),
  subscriber('message.tell-fee-waived', feeWaived, [], (ctx, { body }) =>
    tellBoth(ctx, body, 'fee-waived', {
      amount: (body.amount / FEN).toFixed(2),
      left: (body.left / FEN).toFixed(2),
    }),
  ),
  subscriber('message.tell-refund-ordered', refundOrdered, [], (ctx, { body }) =>
    tellBoth(ctx, body, 'refund-ordered', { amount: (body.amount / FEN).toFixed(2) }),
  ),
  subscriber('message.tell-refunded', refunded, [], (ctx, { body }) => tellBoth(ctx, body, 'refunded')),
  subscriber('message.tell-ended', ended, [], (ctx, { body }) => tellBoth(ctx, body, 'ended')),
  subscriber('message.tell-licence-ended', licenceEnded, [], (ctx, { body }) =>
    tellBoth(ctx, body, ENDINGS[body.ending]),
  ),
  subscriber('message.tell-hearing-asked', hearingAsked, [], async (ctx, { body }) => {
    const { caseId, number, itemName: item, unitId } = body
    const ids = await holdersIn(ctx, unitId, 'approval.case.decide', legalDayOf(ctx.now))
    const recipients = ids.map((id) => ({ kind: 'staff', id }) as const)
    await tell(ctx, { recipients, template: 'desk-hearing-asked', params: { item, number }, caseId })
    await tellBoth(ctx, body, 'hearing-asked')
  }),
]
