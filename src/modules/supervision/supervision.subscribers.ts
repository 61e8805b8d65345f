import { type Subscriber, subscriber } from '#kernel/events'
import { deemedAccepted, noticeRepeated } from '#modules/approval'
import { giveCard } from './give-card.ts'

/** What gives a card; the card is written with the delivery of the event, which happens once. */
export const supervisionSubscribers: readonly Subscriber[] = [
  subscriber('supervision.card-notice-repeated', noticeRepeated, [], (ctx, { id: eventId, body }) =>
    giveCard(ctx, 'notice-repeated', { eventId, ...body }),
  ),
  subscriber('supervision.card-deemed-accepted', deemedAccepted, [], (ctx, { id: eventId, body }) =>
    giveCard(ctx, 'deemed-accepted', { eventId, ...body }),
  ),
]
