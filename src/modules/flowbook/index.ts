export { flowbookModule } from './flowbook.module.ts'
export { flowInForce, isOwnFlow, ownFlow } from './own-flow.ts'
export { type FlowProblem, type FlowPurpose, flowPurpose } from './purpose.ts'
