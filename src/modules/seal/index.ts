export { answerAsked, approvedCopies, askUse, isUseAsked } from './ask-use.ts'
export { recordOrder } from './give-order.ts'
export { registerSeal } from './manage-seals.ts'
export { sealRegistered } from './seal.events.ts'
export type { SealFace } from './seal.model.ts'
export { sealModule } from './seal.module.ts'
export { sealStepsOf, stampsOwed } from './seal-steps.ts'
export {
  type HeldSeal,
  orderFor,
  recordUse,
  type SealedPaper,
  sealFor,
  sealLapsed,
  sealOn,
} from './use-seal.ts'
