import { routesOf } from '#kernel/platform'
import { confirmRule, withdrawProposal } from './confirm-rule.ts'
import { legaltimeContract } from './legaltime.contract.ts'
import { listRules, readRule } from './list-rules.ts'
import { proposeRule, readProposal } from './propose-rule.ts'
import { readYear } from './read-year.ts'
import { listHours, setHours } from './set-hours.ts'

export const legaltimeRoutes = routesOf(legaltimeContract, {
  readYear,
  listHours,
  setHours,
  listRules,
  readRule,
  proposeRule,
  readProposal,
  confirmRule,
  withdrawProposal,
})
