export { demandLevel, type Standing, standingOf } from './level.ts'
export { levelChanged } from './realname.events.ts'
export { realnameModule } from './realname.module.ts'
export { REALNAME_LEVELS, type RealnameLevel } from './realname.words.ts'
