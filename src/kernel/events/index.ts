export { type Backlog, readBacklog } from './backlog.store.ts'
export { Courier, type CourierOptions } from './delivery.ts'
export { type Delivered, type EventDefinition, emit, event, type Subscriber, subscriber } from './event.ts'
export { writeOutbox } from './outbox.store.ts'
