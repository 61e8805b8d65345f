export { type CounterRecord, counterOfPad, findCounter, listCounters as countersOf } from './counter.store.ts'
export { type HallQueue, queueTopic, readHallQueue } from './hall-queue.ts'
export { queueModule } from './queue.module.ts'
export { findTicket, type TicketRecord } from './ticket.store.ts'
