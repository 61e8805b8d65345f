export { orderSeal, registerSeal } from './manage-seals.ts'
export type { SealFace } from './seal.model.ts'
export { sealModule } from './seal.module.ts'
export { type HeldSeal, recordUse, type SealedPaper, sealFor, sealOn } from './use-seal.ts'
