import { routesOf } from '#kernel/platform'
import { operationsContract } from './operations.contract.ts'
import { readCondition } from './read-condition.ts'
import { confirmTime, listTimeDoubts } from './time-doubts.ts'

export const operationsRoutes = routesOf(operationsContract, { readCondition, listTimeDoubts, confirmTime })
