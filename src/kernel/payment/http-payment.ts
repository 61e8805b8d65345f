import { Type } from 'typebox'
import { Fields, OneOf } from '#kernel/contract'
import { type AskOptions, askSigned, isSigned, signatureOf } from '#kernel/signed-post'
import { PaymentFailure, type PaymentOrder, type PaymentPort, type PaymentStatus } from './payment-port.ts'

const SERVICE = {
  answer: Fields({
    id: Type.String(),
    status: OneOf('open', 'paid', 'refunded'),
    amount: Type.Integer({ minimum: 0 }),
    reference: Type.String({ maxLength: 100 }),
    receipt: Type.String({ maxLength: 60 }),
  }),
  failure: (code: string, permanent: boolean) => new PaymentFailure(`payment-${code}`, permanent),
}

/** How to reach a gateway: where it is asked, and its page on which people pay. */
export interface PaymentOptions extends AskOptions {
  readonly page: string
}

/** The signed parameters of a link. */
function linkParams(
  { key, time }: Pick<PaymentOptions, 'key' | 'time'>,
  order: PaymentOrder,
): URLSearchParams {
  const body = JSON.stringify(order)
  const timestamp = time().toISOString()
  return new URLSearchParams({
    ...{ order: Buffer.from(body).toString('base64url'), timestamp },
    signature: signatureOf(key, 'question', timestamp, body),
  })
}

/** A gateway reached by HTTP, by the protocol of this part's README. */
export function httpPayment(options: PaymentOptions): PaymentPort {
  const ask = async (question: { readonly id: string } & Record<string, unknown>): Promise<PaymentStatus> => {
    const { status, amount, reference, receipt } = await askSigned(SERVICE, options, question)
    return { status, amount, reference, receipt }
  }
  return {
    link: (order) => `${options.page}?${linkParams(options, order)}`,
    believes: ({ order, timestamp, signature }) =>
      isSigned(options.key, 'answer', { timestamp, signature, body: order }, options.time()),
    look: (order) => ask({ id: `status/${order}`, kind: 'status', order }),
    refund: (order, amount) => ask({ id: `refund/${order}`, kind: 'refund', order, amount }),
  }
}
