import type { Delivery, Step } from './approval.state.ts'
import type { Manner } from './delivery.kinds.ts'

/** Acts of deliveries. */
export const DELIVERY_ACTS = {
  deliverySent: 'approval.delivery-sent@1',
  deliveryReceived: 'approval.delivery-received@1',
  deliveryReturned: 'approval.delivery-returned@1',
  collectionTold: 'approval.collection-told@1',
  paperSigned: 'approval.paper-signed@1',
} as const

const ended =
  (status: 'received' | 'returned'): Step =>
  (state, facts) => {
    const deliveries = state.deliveries ?? []
    const endedOn = String(facts.on)
    const known = deliveries.some(({ id }) => id === facts.delivery)
    if (known)
      return {
        ...state,
        deliveries: deliveries.map((one) => (one.id === facts.delivery ? { ...one, status, endedOn } : one)),
      }
    return { ...state, deliveries: [...deliveries, { ...deliveryOf(facts), status, endedOn }] }
  }

function deliveryOf(facts: Parameters<Step>[1]): Delivery {
  return {
    id: String(facts.delivery),
    manner: String(facts.manner) as Manner,
    papers: facts.papers as readonly string[],
    sentOn: String(facts.on),
    ...(typeof facts.announcedUntil === 'string' && { announcedUntil: facts.announcedUntil }),
    ...{ status: 'sent', endedOn: null },
  }
}

/** What the acts of deliveries do to a case. */
export const DELIVERY_STEPS: Readonly<Record<string, Step>> = {
  [DELIVERY_ACTS.deliverySent]: (state, facts) => ({
    ...state,
    deliveries: [...(state.deliveries ?? []), deliveryOf(facts)],
  }),
  [DELIVERY_ACTS.deliveryReceived]: ended('received'),
  [DELIVERY_ACTS.deliveryReturned]: ended('returned'),
  [DELIVERY_ACTS.paperSigned]: (state) => state,
  [DELIVERY_ACTS.collectionTold]: (state, facts) => ({ ...state, collectionToldOn: String(facts.on) }),
}
