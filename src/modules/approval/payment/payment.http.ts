import { askPayment } from './ask-payment.ts'
import { checkPayment, readPaying, takeNotification } from './pay-online.ts'
import { recordPayment } from './record-payment.ts'
import { orderRefund, recordRefund } from './refund-payment.ts'
import { waiveFee } from './waive-fee.ts'

/** Handlers of `paymentContract`. */
export const paymentHandlers = {
  askPayment,
  recordPayment,
  waiveFee,
  orderRefund,
  recordRefund,
  readPaying,
  checkPayment,
  takeNotification,
}
