import { routesOf } from '#kernel/platform'
import { flowbookContract } from './flowbook.contract.ts'
import { checkFlow, publishFlow, retireFlow, uploadFlow } from './manage-flows.ts'
import { compareFlows, exportFlow, exportShipped, listFlows, readFlow } from './read-flows.ts'
import { simulateFlow } from './simulate-flow.ts'

export const flowbookRoutes = routesOf(flowbookContract, {
  listFlows,
  readFlow,
  uploadFlow,
  checkFlow,
  publishFlow,
  retireFlow,
  simulateFlow,
  compareFlows,
  exportFlow,
  exportShipped,
})
