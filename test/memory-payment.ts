import type { PaymentOrder, PaymentPort, PaymentStatus } from '#kernel/payment'

/** A gateway in memory, at which a test pays. */
export interface MemoryPayment extends PaymentPort {
  /** The order of a link; undefined where nobody made such a link. */
  orderOf(link: string | null): PaymentOrder | undefined
  pay(link: string | null): void
  /** Orders that were to be paid back, oldest first. */
  readonly refunds: readonly string[]
}

const OPEN: PaymentStatus = { status: 'open', amount: 0, reference: '', receipt: '' }

/** A signature that this gateway believes. */
export const GENUINE = 'a'.repeat(64)

export function memoryPayment(): MemoryPayment {
  const links = new Map<string, PaymentOrder>()
  const paid = new Map<string, PaymentStatus>()
  const refunds: string[] = []
  const orderOf = (link: string | null) => links.get(link ?? '')
  return {
    orderOf,
    refunds,
    link: (order) => {
      const link = `/pay?order=${order.id}&amount=${order.amount}`
      links.set(link, order)
      return link
    },
    believes: ({ signature }) => signature === GENUINE,
    look: async (order) => paid.get(order) ?? OPEN,
    refund: async (order, amount) => {
      refunds.push(order)
      const before = paid.get(order) ?? OPEN
      return { ...before, status: 'refunded', amount }
    },
    pay: (link) => {
      const order = orderOf(link)
      if (!order) return
      const { id, amount } = order
      paid.set(id, { status: 'paid', amount, reference: `R-${id}`, receipt: '票据00000001' })
    },
  }
}
