import type { LegalDay } from '#kernel/calendar'
import type { Step } from './approval.model.ts'

/** How a paper reaches the applicant. */
export const MANNERS = ['window', 'post', 'electronic', 'left', 'announcement'] as const

/** A way of delivery. */
export type Manner = (typeof MANNERS)[number]

/** What must be told of a way of delivery, and what it is called on the 送达回证. */
export interface MannerRule {
  readonly way: 'direct' | 'post' | 'electronic' | 'left' | 'public'
  /** Members of the input that it needs. */
  readonly needs: readonly ('receiver' | 'tracking' | 'place' | 'reason')[]
  /** Witnesses who must be named (民事诉讼法 §89, after which authorities go). */
  readonly witnesses: number
  /** It has reached him with this act; else its result is told by another. */
  readonly atOnce: boolean
  /** Rule by whose days it is taken to have reached him. */
  readonly after?: string
}

/** The ways of delivery. */
export const MANNER_RULES: Readonly<Record<Manner, MannerRule>> = {
  window: { way: 'direct', needs: ['receiver'], witnesses: 0, atOnce: true },
  post: { way: 'post', needs: ['tracking', 'place'], witnesses: 0, atOnce: false },
  electronic: { way: 'electronic', needs: [], witnesses: 0, atOnce: false },
  left: { way: 'left', needs: ['place', 'reason'], witnesses: 2, atOnce: true },
  announcement: {
    ...{ way: 'public', needs: ['place', 'reason'], witnesses: 0, atOnce: false },
    after: 'SERVICE.ANNOUNCE',
  },
}

/** A delivery of papers, told by its acts. */
export interface Delivery {
  readonly id: string
  readonly manner: Manner
  readonly papers: readonly string[]
  readonly sentOn: LegalDay
  /** Last day of the announcement, after which it has reached him. */
  readonly announcedUntil?: LegalDay
  readonly status: 'sent' | 'received' | 'returned'
  readonly endedOn: LegalDay | null
}

/** Acts of deliveries. */
export const DELIVERY_ACTS = {
  deliverySent: 'approval.delivery-sent@1',
  deliveryReceived: 'approval.delivery-received@1',
  deliveryReturned: 'approval.delivery-returned@1',
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
}
