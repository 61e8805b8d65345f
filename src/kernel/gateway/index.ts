export { absentGateway, type Gateway, GatewayFailure, handOver } from './gateway.ts'
export { type RestOptions, restingGateway } from './resting-gateway.ts'
