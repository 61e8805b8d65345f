export { httpPayment, type PaymentOptions } from './http-payment.ts'
export {
  noPayment,
  PaymentFailure,
  type PaymentNotification,
  type PaymentOrder,
  type PaymentPort,
  type PaymentStatus,
} from './payment-port.ts'
