import { routesOf } from '#kernel/platform'
import { callNext, recallTicket, transferTicket } from './call-ticket.ts'
import { endTicket } from './end-ticket.ts'
import { issueTicket } from './issue-ticket.ts'
import { addCounter, addLane, bindPad, changeCounter, changeLane } from './manage-hall.ts'
import { queueContract } from './queue.contract.ts'
import { readBoard, readQueue } from './read-queue.ts'
import { seatCounter } from './seat-counter.ts'

export const queueRoutes = routesOf(queueContract, {
  ...{ readQueue, readBoard, issueTicket, seatCounter, callNext, recallTicket, endTicket, transferTicket },
  ...{ addLane, changeLane, addCounter, changeCounter, bindPad },
})
