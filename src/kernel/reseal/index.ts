export { keepSealed, resealAll } from './keep-sealed.ts'
export { countByKey, findRotation, type Rotation, rotationKeys } from './reseal.store.ts'
