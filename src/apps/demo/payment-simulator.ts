import { type Static, Type } from 'typebox'
import { Fields, fits, Line, OneOf } from '#kernel/contract'
import { newId } from '#kernel/ids'
import { PaymentFailure, type PaymentOrder, type PaymentStatus } from '#kernel/payment'
import { isSigned, signatureOf } from '#kernel/signed-post'
import { parsed } from './raw-server.ts'
import { type SignedSimulator, type SimulatorOptions, startSignedSimulator } from './signed-simulator.ts'

const Question = Fields({
  id: Line(64),
  kind: OneOf('status', 'refund'),
  order: Line(50),
  amount: Type.Optional(Type.Integer({ minimum: 1 })),
})

const Order = Fields({
  id: Line(50),
  amount: Type.Integer({ minimum: 1 }),
  subject: Line(200),
  number: Line(40),
  returnTo: Line(500),
  notifyTo: Line(500),
})

/** How long a link is taken after it was signed, ms. */
const LINK_MS = 86_400_000

/** An order at the simulator. */
interface Held extends PaymentOrder {
  readonly status: PaymentStatus['status']
  readonly receipt: string
}

/** A simulated gateway: what its page does, and what it is asked. */
export interface PaymentSimulator {
  readonly url: string
  /** The order of a link, as it stands; nothing where the link is not believed. */
  open(link: Readonly<Record<string, string>>): Held | undefined
  /** Pays the order of a link, and says so to the platform. */
  pay(link: Readonly<Record<string, string>>): Promise<Held | undefined>
  readonly service: SignedSimulator<Static<typeof Question>>
  close(): Promise<void>
}

/** Says that something happened to an order; that nobody listens is the platform's to find out. */
async function notify({ id, notifyTo }: Held, { key, time }: SimulatorOptions): Promise<void> {
  const timestamp = time().toISOString()
  const signature = signatureOf(key, 'answer', timestamp, id)
  await fetch(notifyTo, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
    body: JSON.stringify({ order: id, timestamp, signature }),
    redirect: 'error',
  }).catch(() => undefined)
}

/** The order that a link names, where the platform signed it within a day. */
function orderIn(link: Readonly<Record<string, string>>, { key, time }: SimulatorOptions) {
  const body = Buffer.from(link.order ?? '', 'base64url').toString()
  const { timestamp = '', signature = '' } = link
  const signedAt = new Date(timestamp)
  const age = time().getTime() - signedAt.getTime()
  const believed =
    Math.abs(age) <= LINK_MS && isSigned(key, 'question', { timestamp, signature, body }, signedAt)
  const order = believed ? parsed(body) : undefined
  return fits(Order, order) ? order : undefined
}

const statusOf = (held: Held | undefined): PaymentStatus => ({
  status: held?.status ?? 'open',
  amount: held && held.status !== 'open' ? held.amount : 0,
  reference: held && held.status !== 'open' ? `SIM-${held.id}` : '',
  receipt: held?.receipt ?? '',
})

/** 缴费平台模拟器: a gateway for demos and tests at which no money moves. It speaks the protocol of `src/kernel/payment/README.md`. */
export async function startPaymentSimulator(options: SimulatorOptions): Promise<PaymentSimulator> {
  const orders = new Map<string, Held>()
  const taken = (link: Readonly<Record<string, string>>): Held | undefined => {
    const order = orderIn(link, options)
    if (!order) return undefined
    const before = orders.get(order.id)
    const held: Held = before && before.status !== 'open' ? before : { ...order, status: 'open', receipt: '' }
    orders.set(order.id, held)
    return held
  }
  const paidBack = (order: string): PaymentStatus => {
    const held = orders.get(order)
    if (!held || held.status === 'open') throw new PaymentFailure('payment-nothing-paid', true)
    const after: Held = { ...held, status: 'refunded' }
    orders.set(order, after)
    return statusOf(after)
  }
  const service = await startSignedSimulator(
    {
      path: '/payment',
      question: Question,
      answer: ({ kind, order }) => (kind === 'refund' ? paidBack(order) : statusOf(orders.get(order))),
    },
    options,
  )
  return {
    url: service.url,
    service,
    open: taken,
    pay: async (link) => {
      const held = taken(link)
      if (held?.status !== 'open') return held
      const receipt = `模拟票据${String(orders.size).padStart(8, '0')}`
      const paid: Held = { ...held, status: 'paid', receipt }
      orders.set(held.id, paid)
      await notify(paid, options)
      return paid
    },
    close: service.close,
  }
}
