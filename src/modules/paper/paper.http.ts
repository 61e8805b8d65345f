import { routesOf } from '#kernel/platform'
import { paperContract } from './paper.contract.ts'
import { verifyPaper } from './verify-paper.ts'

export const paperRoutes = routesOf(paperContract, { verifyPaper })
