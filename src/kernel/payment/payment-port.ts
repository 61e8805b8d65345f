import { ServiceFailure } from '#kernel/signed-post'

/** What is to be paid, as the gateway is told: nothing personal. */
export interface PaymentOrder {
  /** At most 50 characters. */
  readonly id: string
  /** 分. */
  readonly amount: number
  /** What it is for, such as the name of the item. */
  readonly subject: string
  /** Number of the case. */
  readonly number: string
  /** Page to which the payer returns. */
  readonly returnTo: string
  /** Where the gateway says that something happened. */
  readonly notifyTo: string
}

/** How an order stands at the gateway. */
export interface PaymentStatus {
  readonly status: 'open' | 'paid' | 'refunded'
  /** What was paid, or paid back; 分. */
  readonly amount: number
  /** The gateway's own number of the payment; empty while it is open. */
  readonly reference: string
  /** 非税收入票据号; empty while there is none. */
  readonly receipt: string
}

/** What a gateway says when something happened to an order. */
export interface PaymentNotification {
  readonly order: string
  readonly timestamp: string
  readonly signature: string
}

/** A gateway at which people pay. */
export interface PaymentPort {
  /** Set where the installation has none: people pay at the window. */
  readonly absent?: true
  /** The address at which an order is paid, signed now. */
  link(order: PaymentOrder): string
  /** Whether the gateway signed a notification within five minutes of now. */
  believes(notification: PaymentNotification): boolean
  /** 对账查询. @throws PaymentFailure; `permanent` says whether another try can help */
  look(order: string): Promise<PaymentStatus>
  /** Pays back what was paid for an order, or part of it. @throws PaymentFailure */
  refund(order: string, amount: number): Promise<PaymentStatus>
}

/** No usable answer of the gateway. */
export class PaymentFailure extends ServiceFailure {}

const nobody = async (): Promise<never> => {
  throw new PaymentFailure('payment-not-configured', true)
}

/** Stands where a node has no gateway. */
export const noPayment: PaymentPort = {
  absent: true,
  link: () => '',
  believes: () => false,
  look: nobody,
  refund: nobody,
}
