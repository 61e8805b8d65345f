import type { Config } from '#kernel/config'
import { newToken } from '#kernel/ids'
import type { Page } from '#kernel/page'
import { httpPayment, noPayment, type PaymentPort } from '#kernel/payment'
import { systemTime } from '#kernel/time'
import { PAYMENT_PAGE, paymentPage } from './payment-page.ts'
import { startPaymentSimulator } from './payment-simulator.ts'

/** At which gateway fees are paid, and the pages of its simulator. */
export interface OpenPayment {
  readonly payment: PaymentPort
  readonly pages: readonly Page[]
  close(): Promise<void>
}

const nothingToClose = async (): Promise<void> => undefined

/** The operator's gateway where one is set, else the simulator of a demo node; without either people pay at the window. */
export async function openPayment({ payment, demo }: Pick<Config, 'payment' | 'demo'>): Promise<OpenPayment> {
  if (payment) {
    const { url, page, key } = payment
    return {
      payment: httpPayment({ url, page, key: Buffer.from(key), time: systemTime }),
      ...{ pages: [], close: nothingToClose },
    }
  }
  if (demo === 'none') return { payment: noPayment, pages: [], close: nothingToClose }
  const key = Buffer.from(newToken())
  const simulator = await startPaymentSimulator({ key, time: systemTime })
  return {
    payment: httpPayment({ url: simulator.url, page: PAYMENT_PAGE, key, time: systemTime }),
    pages: [paymentPage(simulator)],
    close: simulator.close,
  }
}
