import { routesOf } from '#kernel/platform'
import { caseworkContract } from './casework.contract.ts'
import { claimTask, releaseTask } from './claim-task.ts'
import { confirmTimes, listUnconfirmed } from './confirm-times.ts'
import { explainClock } from './explain-clock.ts'
import { listPastTasks } from './list-past-tasks.ts'
import { countDelegatedTasks, countTasks, listCases, listTasks } from './list-tasks.ts'

export const caseworkRoutes = routesOf(caseworkContract, {
  explainClock,
  listTasks,
  countTasks,
  listPastTasks,
  countDelegatedTasks,
  claimTask,
  releaseTask,
  listCases,
  listUnconfirmed,
  confirmTimes,
})
