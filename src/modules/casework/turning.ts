export { turnTaken } from './casework.events.ts'
export { flowService, serviceNames } from './services.ts'
export { ownTask } from './task.ts'
