export { forgetOldAnswers } from './forget-answers.ts'
export {
  type Handler,
  type Handlers,
  type ModuleDefinition,
  type Route,
  routesOf,
  type Tier,
} from './module.ts'
export {
  type Answer,
  type Call,
  type Caller,
  createPlatform,
  type GovernmentRef,
  type Platform,
  type PlatformOptions,
} from './platform.ts'
