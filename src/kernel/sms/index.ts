export { type HttpGatewayOptions, httpSmsGateway, signatureOf } from './http-gateway.ts'
export { type RestOptions, restingGateway } from './resting-gateway.ts'
export { SmsFailure, type SmsGateway, type TextMessage } from './sms-gateway.ts'
