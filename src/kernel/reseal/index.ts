export { keepSealed, resealAll } from './keep-sealed.ts'
export { countByKey, findRotation, type Rotation, rotationKeys } from './reseal.store.ts'
export { RESEAL_OPTIONS, type ResealOptions, resealPage, type Step } from './reseal-page.ts'
