export { UNANSWERED } from './ask-outside.ts'
export { turnTaken } from './casework.events.ts'
export { flowEnquiry, flowService, serviceNames } from './services.ts'
export { ownTask } from './task.ts'
