export type { DoubtReason } from './judge-time.ts'
export { outsideTime } from './outside-time.ts'
export { endDoubt, listDoubts, type TimeDoubt } from './time-doubt.store.ts'
export { TimeKeeper } from './time-keeper.ts'
