export { turnTaken } from './casework.events.ts'
export { ownTask } from './task.ts'
export { flowService, serviceNames } from './services.ts'
