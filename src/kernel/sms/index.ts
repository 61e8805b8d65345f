export { type HttpGatewayOptions, httpSmsGateway, signatureOf } from './http-gateway.ts'
export type { SmsGateway, TextMessage } from './sms-gateway.ts'
