export { type Hearing, type Hub, type Listener, openHub } from './hub.ts'
export { writeSignals } from './signal.store.ts'
export { hearable, hearableTopics, signal, standingOf, type Topic, topic } from './topic.ts'
