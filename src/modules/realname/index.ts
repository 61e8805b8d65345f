export { citizenOfLevel } from './level.ts'
export { levelChanged } from './realname.events.ts'
export { realnameModule } from './realname.module.ts'
