export { BoundedCache } from './bounded-cache.ts'
export { Current } from './current.ts'
export { restamp, type Stamps, stampsOf } from './stamp.store.ts'
